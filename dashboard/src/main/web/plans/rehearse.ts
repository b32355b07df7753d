import { html, nothing, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { fieldRow, problemNote, type Field } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { Part } from "../frame/part.ts";
import { Problem } from "../net/problem.ts";
import { read } from "../net/read.ts";
import { wordFor } from "../text/language.ts";
import { rehearsalPicture, type Compared } from "./lane-picture.ts";
import { instantIn, wallClockIn } from "./wall-clock.ts";
import { LEVELS, type PlanLine } from "./plan.ts";
import type { Rehearsed } from "./rehearsal.ts";
import { text } from "./text.ts";

const DAYS = 3;
const MOST_DAYS = 60;

/** Asks what a version would demand of an incident of a level from an instant on, and draws it. */
class PlanRehearsal extends Part {
  static override properties = {
    line: { attribute: false },
    timeZone: { attribute: false },
    lines: { attribute: false },
    rehearsed: { state: true },
    refused: { state: true },
  };
  declare line: PlanLine;
  declare timeZone: string;
  /** All versions: what one may compare with. */
  declare lines: readonly PlanLine[];
  declare private rehearsed: { what: Rehearsed; days: number; compared: Compared | null } | null;
  /** That the plan could not be read; what the dates were refused for stands in the filling. */
  declare private refused: Problem | null;
  private readonly filling = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.lines = [];
    this.rehearsed = null;
    this.refused = null;
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    const problem = this.refused ?? this.filling.problem;
    const field = (name: string, label: string, hint?: string): Field => ({ name, id: `rehearsal-${name}`, label, hint, problem });
    const start = wallClockIn(clock.now(), this.timeZone);
    return html`<form class="rehearsal-form" @submit=${this.ask}>
        ${fieldRow(this.view, field("level", words.level), html`<select id="rehearsal-level" name="level">
          ${LEVELS.map((level) => html`<option value=${level} ?selected=${level === "II"}>${wordFor(this.view.texts.levels, level)}</option>`)}
        </select>`)}
        ${fieldRow(this.view, field("at", words.at, `${words.atHint} (${this.timeZone})`), html`<input id="rehearsal-at" name="at" type="datetime-local" required .defaultValue=${start} aria-describedby="rehearsal-at-hint" />`)}
        ${fieldRow(this.view, field("days", words.forDays), html`<input id="rehearsal-days" name="days" type="number" min="1" max=${MOST_DAYS} required .defaultValue=${String(DAYS)} />`)}
        ${fieldRow(this.view, field("units", words.units, words.unitsHint), html`<input id="rehearsal-units" name="units" .defaultValue=${"unit-a,unit-b"} aria-describedby="rehearsal-units-hint" />`)}
        ${fieldRow(this.view, { ...field("against", words.against, words.againstHint), optional: true }, html`<select id="rehearsal-against" name="against" aria-describedby="rehearsal-against-hint">
          <option value="">${words.againstNothing}</option>
          ${this.others().map(({ value, name }) => html`<option value=${value}>${name}</option>`)}
        </select>`)}
        <button class="primary" ?disabled=${this.filling.sending}>${this.filling.sending ? words.drawing : words.draw}</button>
      </form>
      ${problemNote(this.view, problem)}
      ${this.rehearsed ? rehearsalPicture(this.view, this.rehearsed.what, this.rehearsed.days, this.rehearsed.compared) : nothing}`;
  }

  /** Every version at every level. */
  private others(): { value: string; name: string }[] {
    const { view } = this;
    return this.lines.flatMap(({ id, version, name }) =>
      LEVELS.map((level) => ({
        value: JSON.stringify([id, version, level]),
        name: `${name[view.language]} ${version} · ${wordFor(view.texts.levels, level)}`,
      })),
    );
  }

  private readonly ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = new FormData(event.target as HTMLFormElement);
    const given = (name: string): string => String(sent.get(name));
    const asked = { at: instantIn(given("at"), this.timeZone), days: given("days"), units: given("units") };
    this.refused = null;
    try {
      const { id, version } = this.line;
      const what = await this.rehearse(id, version, { ...asked, level: given("level") });
      const compared = what && given("against") ? await this.compare(given("against"), asked) : null;
      if (what) {
        this.rehearsed = { what, days: Number(asked.days), compared };
      }
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.refused = fault;
    }
  };

  private async compare(value: string, asked: Record<string, string>): Promise<Compared | null> {
    const [id = "", version = "", level = ""] = JSON.parse(value) as string[];
    const what = await this.rehearse(id, version, { ...asked, level });
    return what && { what, name: this.others().find((other) => other.value === value)?.name ?? "" };
  }

  /** Two services, each with what it knows: the terms of the plan, and the schedule that puts the dates to them. */
  private async rehearse(id: string, version: string, asked: Record<string, string>): Promise<Rehearsed | null> {
    const address = `/api/plans/${encodeURIComponent(id)}/${encodeURIComponent(version)}/rehearsal`;
    const terms = await read<unknown>(`${address}?${new URLSearchParams(asked)}`);
    return (await this.filling.send<Rehearsed>("POST", "/api/duties/rehearsal", terms))?.body ?? null;
  }
}

customElements.define("wk-plan-rehearsal", PlanRehearsal);
