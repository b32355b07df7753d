import { html, nothing, type TemplateResult } from "lit";
import { Filling } from "../form/filling.ts";
import { fieldRow, describedBy, problemNote, type Field } from "../form/field.ts";
import { whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { data } from "../frame/view.ts";
import type { Story } from "../live/rows.ts";
import { read } from "../net/read.ts";
import { Reading } from "../net/reading.ts";
import { mayDo, partyName, readInUse } from "../plans/in-use.ts";
import type { Plan } from "../plans/plan.ts";
import { text as planText } from "../plans/text.ts";
import { OPEN, type WholeStory } from "./story.ts";
import { text } from "./text.ts";

/** What became of an order; `outcome` is null while nothing was decided. */
interface Ordered {
  outcome: { done: boolean; zh: string | null; en: string | null } | null;
}

type Act = "dismissal" | "merge" | "split";

const OUTCOME_AFTER = 1_000;
const ASKED_AT_MOST = 20;

/** What people do about a story: open an incident from it, dismiss, merge, split; each with its reason. */
class StoryActs extends Part {
  static override properties = {
    story: { attribute: false },
    others: { attribute: false },
    chosen: { attribute: false },
    said: { state: true },
  };
  declare story: WholeStory;
  /** Stories of the same watch-list that still go on. */
  declare others: readonly Story[];
  declare chosen: ReadonlySet<string>;
  /** What was done last, and about what. */
  declare private said: TemplateResult | string;
  private readonly plan = new Reading<Plan | null>(() => this.requestUpdate());
  private readonly fillings = Object.fromEntries(
    ["incident", "dismissal", "merge", "split"].map((act) => [act, new Filling(() => this.requestUpdate())]),
  ) as Record<Act | "incident", Filling>;

  constructor() {
    super();
    this.said = "";
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    this.plan.follow("in use", readInUse);
    const goesOn = this.story.state === OPEN;
    return html`<section class="acts" aria-labelledby="story-acts">
      <h2 id="story-acts">${words.acts}</h2>
      ${goesOn ? html`${this.opening()} ${this.orders()}` : html`<p class="hint">${words.ended}</p>`}
      ${this.said === "" ? nothing : html`<p class="done" role="status">${this.said}</p>`}
    </section>`;
  }

  private get mayOrder(): boolean {
    return this.account.bodies.length > 0 || this.account.roles.includes("duty-officer");
  }

  private opening(): TemplateResult | typeof nothing {
    const words = text[this.view.language];
    const plan = this.plan.value;
    if (!plan) {
      return nothing;
    }
    const rule = plan.acts["open"];
    if (!mayDo(plan, rule, this.account)) {
      const parties = planText[this.view.language].parties;
      const who = (rule?.by ?? []).map((party) => partyName(this.view, plan, parties, party));
      return whoMay(words.mayOpen(words.or(who)));
    }
    const { problem, sending } = this.fillings.incident;
    const title: Field = { name: "title", id: "incident-title", label: words.incidentTitle, problem };
    const units: Field = { name: "units", id: "incident-units", label: words.units, hint: words.unitsHint, optional: true, problem };
    return html`<details class="act" data-act="incident">
      <summary>${words.open}</summary>
      <form @submit=${this.open}>
        ${fieldRow(this.view, title, html`<input id=${title.id} name="title" required .defaultValue=${this.story.title} aria-describedby=${describedBy(title)} />`)}
        ${fieldRow(this.view, units, html`<input id=${units.id} name="units" aria-describedby=${describedBy(units)} />`)}
        <p class="field"><label><input type="checkbox" name="exercise" /> ${words.exercise}</label></p>
        ${problemNote(this.view, problem)}
        <button class="primary" ?disabled=${sending}>${words.open}</button>
      </form>
    </details>`;
  }

  private readonly open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = new FormData(event.target as HTMLFormElement);
    const title = String(sent.get("title"));
    const written = await this.fillings.incident.send<{ id: string }>("POST", "/api/incidents", {
      title,
      units: String(sent.get("units"))
        .split(/[,，、\s]+/)
        .filter((unit) => unit !== ""),
      storyId: this.story.id,
      exercise: sent.get("exercise") !== null,
    });
    if (written?.body) {
      this.said = html`<span aria-hidden="true">✓</span> ${text[this.view.language].opened}
        <a href="#/incidents/${encodeURIComponent(written.body.id)}">${data(title)}</a>`;
    }
  };

  private orders(): TemplateResult {
    const words = text[this.view.language];
    if (!this.mayOrder) {
      return whoMay(words.storyActs);
    }
    const others = html`<select id="merge-into" name="into" required>
      ${this.others.map((story) => html`<option value=${story.id}>${story.title}</option>`)}
    </select>`;
    const into: Field = { name: "into", id: "merge-into", label: words.into, problem: this.fillings.merge.problem };
    return html`${this.order("dismissal", words.dismiss, words.dismissHint, nothing, true)}
    ${this.others.length > 0
      ? this.order("merge", words.merge, "", fieldRow(this.view, into, others), true)
      : this.order("merge", words.merge, words.noOther, nothing, false)}
    ${this.order("split", words.split, words.splitHint(this.chosen.size), nothing, this.chosen.size > 0)}`;
  }

  private order(act: Act, name: string, hint: string, more: TemplateResult | typeof nothing, ready: boolean): TemplateResult {
    const words = text[this.view.language];
    const { problem, sending } = this.fillings[act];
    const reason: Field = { name: "reason", id: `${act}-reason`, label: words.reason, problem };
    return html`<details class="act" data-act=${act}>
      <summary>${name}</summary>
      <form @submit=${(event: SubmitEvent) => void this.send(act, event)}>
        ${hint === "" ? nothing : html`<p class="hint">${hint}</p>`} ${more}
        ${fieldRow(this.view, reason, html`<textarea id=${reason.id} name="reason" required maxlength="1000" aria-describedby=${describedBy(reason)}></textarea>`)}
        ${problemNote(this.view, problem)}
        <button class="primary" ?disabled=${sending || !ready}>${name}</button>
      </form>
    </details>`;
  }

  private async send(act: Act, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const sent = new FormData(form);
    const written = await this.fillings[act].send<{ command?: string }>(
      "POST",
      `/api/stories/${encodeURIComponent(this.story.id)}/${act}`,
      {
        reason: sent.get("reason"),
        ...(act === "merge" ? { into: sent.get("into") } : {}),
        ...(act === "split" ? { items: [...this.chosen] } : {}),
      },
    );
    if (written) {
      form.reset();
      this.said = text[this.view.language].ordered;
      this.dispatchEvent(new CustomEvent("story-ordered", { bubbles: true }));
      await this.outcome(written.location);
    }
  }

  /** An order travels like a detection does: what became of it is known a little later. */
  private async outcome(command: string | null): Promise<void> {
    for (let asked = 0; command !== null && asked < ASKED_AT_MOST && this.isConnected; asked++) {
      await new Promise((later) => setTimeout(later, OUTCOME_AFTER));
      const { outcome } = await read<Ordered>(command);
      if (outcome) {
        const words = text[this.view.language];
        this.said = outcome.done ? words.orderDone : words.orderRefused + (outcome[this.view.language] ?? "");
        return;
      }
    }
  }
}

customElements.define("wk-story-acts", StoryActs);
