import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { actsFor } from "../frame/account.ts";
import { doneNote, readingNote, whoMay } from "../frame/notes.ts";
import { Page } from "../frame/page.ts";
import { body, data } from "../frame/view.ts";
import { read } from "../net/read.ts";
import { Reading } from "../net/reading.ts";
import { clock } from "../clock/product-clock.ts";
import { onTick } from "../clock/tick.ts";
import { wallClockIn } from "../plans/wall-clock.ts";
import { minutesOf } from "../feeds/feed.ts";
import { span } from "../text/spans.ts";
import "../deputies/deputies.ts";
import "./editor.ts";
import { minute, toldAt, turns, type Hours, type Person, type Roster } from "./roster.ts";
import { text } from "./text.ts";

/** No id of a roster. */
const NEW = "+";

/** Who is told, in which order and after how long, of every body and unit. */
class RosterPage extends Page {
  static override properties = { open: { state: true }, saved: { state: true } };
  /** The roster that is being written. */
  declare private open: string | null;
  declare private saved: string;
  private readonly rosters = new Reading<{ items: Roster[] }>(() => this.requestUpdate());

  private stopTicking: () => void = () => {};
  /** The minute that is shown: the order changes with it. */
  private drawnAt = "";

  constructor() {
    super();
    this.open = null;
    this.saved = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("roster-saved", this.hasSaved);
    this.addEventListener("roster-left", this.close);
    this.stopTicking = onTick(() => this.time !== this.drawnAt && this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.removeEventListener("roster-saved", this.hasSaved);
    this.removeEventListener("roster-left", this.close);
    this.stopTicking();
    super.disconnectedCallback();
  }

  private readonly close = (): void => {
    this.open = null;
  };

  private readonly hasSaved = (event: Event): void => {
    this.saved = (event as CustomEvent<string>).detail;
    this.open = null;
    this.rosters.again();
  };

  protected override heading(): string {
    return text[this.view.language].heading;
  }

  protected override content(): TemplateResult {
    const words = text[this.view.language];
    this.rosters.follow("all", (signal) => read("/api/rosters", signal));
    const rosters = this.rosters.value?.items;
    this.drawnAt = this.time;
    if (!rosters) {
      return html`${readingNote(this.view, this.rosters)}`;
    }
    return html`<p class="hint">${words.note} ${words.now(this.time)} (${clock.timeZone})</p>
      ${doneNote(this.saved === "" ? "" : words.saved(this.view.nameOf(this.saved) ?? this.saved))}
      ${this.account.roles.includes("admin") ? this.creating() : nothing}
      <ul class="rows">
        ${repeat(rosters, (roster) => roster.id, (roster) => this.card(roster))}
      </ul>
      ${rosters.length === 0 ? html`<p class="empty">${words.none}</p>` : nothing}
      <wk-deputies .view=${this.view} .account=${this.account}></wk-deputies>`;
  }

  private get time(): string {
    return wallClockIn(clock.now(), clock.timeZone).slice(-5);
  }

  private creating(): TemplateResult {
    return this.open === NEW
      ? this.editor(null)
      : html`<p><button type="button" @click=${() => (this.open = NEW)}>${text[this.view.language].create}</button></p>`;
  }

  private editor(roster: Roster | null): TemplateResult {
    return html`<wk-roster-editor .view=${this.view} .account=${this.account} .roster=${roster}></wk-roster-editor>`;
  }

  private card(roster: Roster): TemplateResult {
    const words = text[this.view.language];
    const name = this.view.nameOf(roster.id) ?? roster.id;
    const may = this.account.roles.includes("admin") || actsFor(this.account, roster.id);
    if (this.open === roster.id) {
      return html`<li class="card row" data-roster=${roster.id}><h2>${body(this.view, roster.id)}</h2>${this.editor(roster)}</li>`;
    }
    return html`<li class="card row" data-roster=${roster.id}>
      <div class="row-main">
        <h2 id="roster-${roster.id}">${body(this.view, roster.id)}</h2>
        <p class="facts-line">
          ${words.people(roster.persons.length)} · ${words.acknowledgeWithin(span(roster.acknowledgeWithin, this.view.language))}
        </p>
        ${this.ladder(roster)} ${may ? nothing : whoMay(words.mayChange(name))}
      </div>
      ${may
        ? html`<p class="row-links">
            <button type="button" id="edit-${roster.id}" aria-labelledby="edit-${roster.id} roster-${roster.id}" @click=${() => (this.open = roster.id)}>${words.edit}</button>
          </p>`
        : nothing}
    </li>`;
  }

  /** Who is told when, as long as nobody acknowledges. */
  private ladder(roster: Roster): TemplateResult {
    const words = text[this.view.language];
    const times = turns(Number(minutesOf(roster.acknowledgeWithin)), roster.persons.length);
    const after = (minutes: number): string => span(spanOfMinutes(minutes), this.view.language);
    return html`<ol class="ladder" aria-label=${words.order}>
      ${toldAt(roster, this.time).map(
        ({ person, hours, onDuty }, index) => html`<li>
          <span class="when">${index === 0 ? words.first : words.after(after(times[index]!))}</span>
          <strong>${data(person.name)}</strong>
          <span class="duty ${onDuty ? "is-on" : ""}">${onDuty ? words.onDuty : words.offDuty} ${this.hours(hours)}</span>
          ${this.contacts(person)}
        </li>`,
      )}
      <li class="hint">${words.exhausted(after(times.at(-1)!))}</li>
    </ol>`;
  }

  private hours(hours: Hours | undefined): string {
    const words = text[this.view.language];
    if (!hours) {
      return words.always;
    }
    const [from, until] = [minute(hours.from), minute(hours.until)];
    return words.hours(from, until > from ? until : words.nextDay(until));
  }

  private contacts(person: Person): TemplateResult {
    const words = text[this.view.language];
    const known = [person.mail ? `${words.mail} ${person.mail}` : "", person.webhook ? `${words.webhook} ${person.webhook}` : ""].filter(
      (each) => each !== "",
    );
    return html`<span class="facts-line">${known.length === 0 ? words.hidden : known.map((each) => html`${data(each)} `)}</span>`;
  }
}

function spanOfMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ""}${rest > 0 || hours === 0 ? `${rest}M` : ""}`;
}

customElements.define("wk-rosters", RosterPage);
