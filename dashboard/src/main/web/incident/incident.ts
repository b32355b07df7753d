import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { dayOf } from "../clock/zoned.ts";
import { FormDialog, type Form } from "../form/dialog.ts";
import { problemNote } from "../form/field.ts";
import { Page } from "../frame/page.ts";
import type { Duty } from "../live/rows.ts";
import { save } from "../net/file.ts";
import { read } from "../net/read.ts";
import type { Written } from "../net/write.ts";
import { makingUpFor, mayMakeUpFor, reportAtAnyTime } from "../slot/report-at-any-time.ts";
import { archiveActs, archiveWithNames } from "./archive.ts";
import { actList } from "./act-list.ts";
import { stableDays, type Notices } from "./calendar.ts";
import { assessments, waiting, warnings } from "./decided.ts";
import { entries } from "./entries.ts";
import { head, terms } from "./head.ts";
import { levelsChart } from "./levels-chart.ts";
import { isPast, stoodAt } from "./moment.ts";
import { proofTable } from "./proof.ts";
import { IncidentReading } from "./reading.ts";
import { reports, sentBy } from "./reports.ts";
import type { Proof } from "./shapes.ts";
import { slotsByOwner } from "./slots.ts";
import { stateThen } from "./slots-then.ts";
import { suggestions } from "./suggestions.ts";
import { waiverOf } from "./waiver.ts";
import { text } from "./text.ts";
import { FIRST_FILTER, moments, timeline, type Filter } from "./timeline.ts";
import { readNotices } from "./notices.ts";

/** Everything about one incident, now or as it stood; and every act of the plan that this person may do about it. */
class IncidentPage extends Page {
  static override properties: PropertyDeclarations = {
    filter: { state: true },
    proof: { state: true },
    notices: { state: true },
    said: { state: true },
  };
  declare private filter: Filter;
  declare private proof: Proof | null;
  declare private notices: Notices;
  declare private said: string;
  private reading: IncidentReading | null = null;
  private readonly dialog = new FormDialog(
    () => this.requestUpdate(),
    (form, written) => this.done(form, written),
  );

  constructor() {
    super();
    this.filter = FIRST_FILTER;
    this.proof = null;
    this.notices = new Map();
    this.said = "";
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("argument") && this.argument !== this.reading?.id) {
      this.follow(this.argument ?? "");
    }
  }

  private follow(id: string): void {
    this.reading?.end();
    this.reading = new IncidentReading(id, () => this.requestUpdate());
    this.reading.begin();
    this.proof = null;
    this.said = "";
    this.dialog.forget();
  }

  override disconnectedCallback(): void {
    this.reading?.end();
    super.disconnectedCallback();
  }

  protected override heading(): string {
    return this.reading?.incident?.title ?? text[this.view.language].heading;
  }

  protected override head(): TemplateResult {
    const incident = this.reading?.incident;
    return incident
      ? head(this.view, incident, this.slots().filter((slot) => slot.state === "OVERDUE").length)
      : super.head();
  }

  protected override content(): TemplateResult {
    const { view, reading } = this;
    const words = text[view.language];
    if (!reading?.incident) {
      return reading?.problem
        ? html`${problemNote(view, reading.problem)}<p class="empty">${words.absent}</p>`
        : html`<p class="empty" aria-busy="true">${view.texts.loading}</p>`;
    }
    const { incident, moment, stability } = reading;
    const past = isPast(moment);
    const facts = stoodAt(reading.facts, moment);
    const story = incident.storyId ? this.store.rows.stories.get(incident.storyId) : undefined;
    const today = dayOf(moment.asOf ? Date.parse(moment.asOf) : clock.now());
    const section = (id: string, title: string, inside: unknown): TemplateResult =>
      html`<section class="part" id="part-${id}" aria-labelledby="part-${id}-title">
        <h2 id="part-${id}-title" tabindex="-1">${title}</h2>
        ${inside}
      </section>`;
    return html`${problemNote(view, reading.problem)} ${moments(view, reading.facts, moment, (to) => reading.choose(to))}
      ${past ? nothing : waiting(view, reading, this.dialog.open)}
      <div class="page-columns">
        <div>
          ${past ? nothing : section("acts", words.acts, actList(view, reading, this.dialog.open, this.extraForms()))}
          ${section("stability", words.stability, stableDays(view, stability, today, this.notices))}
          ${section("heat", words.heat, levelsChart(view, story?.heat ?? [], facts))}
          ${section("timeline", words.timeline, timeline(view, facts, this.filter, (filter) => (this.filter = filter)))}
        </div>
        <div>
          ${section("slots", words.slots, slotsByOwner(view, this.slots(), { past, formsOf: this.formsOf, open: this.dialog.open }))}
          ${section("reports", words.reports, reports(view, sentBy(reading.reports, moment)))}
          ${section("warnings", words.warnings, warnings(view, reading, this.dialog.open))}
          ${section("assessments", words.assessments, assessments(view, reading))}
          ${section("entries", words.entries, entries(view, reading, this.dialog.open))}
        </div>
      </div>
      ${section("terms", words.terms, terms(view, incident))} ${section("proof", words.proof, this.proved())}
      ${this.dialog.render(view, suggestions(view, reading, this.store))}
      <p class="said" role="status">${this.said}</p>`;
  }

  private proved(): TemplateResult {
    const words = text[this.view.language];
    const path = this.reading?.path ?? "";
    return html`<p class="proof-acts">
        <button type="button" @click=${this.prove}>${words.prove}</button>
        ${archiveActs(this.view, this.account, path, this.withNames)}
      </p>
      ${this.proof ? proofTable(this.view, this.proof) : nothing}`;
  }

  private readonly withNames = async (): Promise<void> => {
    const { path = "", facts = [] } = this.reading ?? {};
    this.dialog.open(await archiveWithNames(path, facts));
  };

  private readonly prove = async (): Promise<void> => {
    const { path = "", moment } = this.reading ?? {};
    this.proof = await read<Proof>(`${path}/proof${moment?.asOf ? `?asOf=${encodeURIComponent(moment.asOf)}` : ""}`);
  };

  private slots(): Duty[] {
    const { incident, moment } = this.reading ?? {};
    const own = [...this.store.rows.duties.values()].filter(
      (slot) => slot.incident === incident?.id || (slot.incident === null && slot.story !== null && slot.story === incident?.storyId),
    );
    const asOf = moment?.asOf;
    return asOf ? own.flatMap((slot) => stateThen(slot, Date.parse(asOf)) ?? []) : own;
  }

  /** What is no line of the plan's authority: a report at any time, for those who sign for a unit. */
  private extraForms(): Form[] {
    const id = this.reading?.id;
    const missed = this.slots().filter((slot) => mayMakeUpFor(this.account, slot));
    const report = id ? reportAtAnyTime(this.account, id, missed) : null;
    return report ? [report] : [];
  }

  private readonly formsOf = (slot: Duty): Form[] =>
    [waiverOf(this.view, this.account, this.reading, slot), makingUpFor(this.account, slot)].flatMap((form) => form ?? []);

  private done(form: Form, { file }: Written<unknown>): void {
    if (file) {
      save(file);
    }
    this.said = text[this.view.language].done(form.name[this.view.language]);
    void this.reading?.refresh();
  }

  protected override updated(): void {
    super.updated();
    void this.dialog.show(this);
    const { stability } = this.reading ?? {};
    if (stability) {
      void readNotices(stability).then((notices) => {
        if (notices !== this.notices) {
          this.notices = notices;
        }
      });
    }
  }
}

customElements.define("wk-incident", IncidentPage);
