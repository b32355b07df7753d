import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { clock } from "../clock/product-clock.ts";
import { FormDialog, type Form } from "../form/dialog.ts";
import { standsInFor } from "../deputies/deputy.ts";
import { problemNote } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { at, clauseOf } from "../frame/marks.ts";
import { Page } from "../frame/page.ts";
import { body, data, exerciseMark } from "../frame/view.ts";
import type { Duty, Notification } from "../live/rows.ts";
import { makingUpFor } from "../slot/report-at-any-time.ts";
import { wordFor } from "../text/language.ts";
import { DELIVERY } from "./delivery.ts";
import "./kept-report.ts";
import { owedBy } from "./owed.ts";
import "./report.ts";
import { slotCard } from "./slot-card.ts";
import { formOf, Tasks, type Task } from "./tasks.ts";
import { text } from "./text.ts";

const NOTIFICATIONS_SHOWN = 30;
const REPORTS = "reports/";

/** What this person's bodies and units owe, by when; and what they were told and have not acknowledged. */
class DutiesPage extends Page {
  static override properties: PropertyDeclarations = { said: { state: true } };
  declare private said: string;
  private readonly tasks = new Tasks(() => this.requestUpdate());
  private readonly acknowledging = new Filling(() => this.requestUpdate());
  private readonly dialog = new FormDialog(
    () => this.requestUpdate(),
    (form) => {
      this.said = `✓ ${form.name[this.view.language]}`;
      void this.tasks.ask();
    },
  );

  constructor() {
    super();
    this.said = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tasks.begin();
  }

  override disconnectedCallback(): void {
    this.tasks.end();
    super.disconnectedCallback();
  }

  protected override heading(): string {
    return text[this.view.language].heading;
  }

  protected override content(): TemplateResult {
    if (this.argument?.startsWith(REPORTS)) {
      return html`<wk-kept-report
        .view=${this.view} .account=${this.account} reportId=${this.argument.slice(REPORTS.length)}
      ></wk-kept-report>`;
    }
    const slot = this.argument === null ? undefined : this.store.rows.duties.get(this.argument);
    if (slot) {
      return html`<wk-slot-report
        .view=${this.view} .account=${this.account} .slotRow=${slot} .rows=${this.store.rows}
      ></wk-slot-report>`;
    }
    const { view, account, store } = this;
    const words = text[view.language];
    if (this.argument !== null && store.seen.has("duties")) {
      return html`<p class="empty">${words.noSuchSlot} <a href="#/duties">${words.heading}</a></p>`;
    }
    const owed = owedBy(account, store.rows, clock.now());
    return html`<p class="who">
        ${words.actingFor}
        ${[...new Set([...account.bodies, ...account.units])].map((id, index) => html`${index > 0 ? words.comma : nothing}${body(view, id)}`)}
        ${account.bodies.length + account.units.length === 0 ? words.nobody : nothing}
        ${this.standingIn()}
      </p>
      <div class="duties-columns">
        <div>
          ${this.slots("overdue", words.overdue, owed.overdue)} ${this.slots("pending", words.pending, owed.pending)}
          ${owed.overdue.length + owed.pending.length === 0
            ? html`<p class="empty">${store.seen.has("duties") ? words.owesNothing : view.texts.loading}</p>`
            : nothing}
        </div>
        <div>
          ${this.waitingTasks()} ${this.told(owed.unacknowledged)} ${this.slots("missed", words.missed, owed.missed)}
        </div>
      </div>
      ${this.dialog.render(view)}
      <p class="said" role="status">${this.said}</p>`;
  }

  /** A deputy decides as the body on the incident's page; nothing is owed by a deputy, and nobody tells one instead. */
  private standingIn(): TemplateResult[] {
    const { view } = this;
    const words = text[view.language];
    return standsInFor(this.account, clock.now()).map(
      (deputy) => html`· ${words.standsInFor} ${body(view, deputy.body)} ${words.until} ${at(view, deputy.to)}`,
    );
  }

  private slots(id: string, title: string, slots: Duty[]): TemplateResult | typeof nothing {
    return slots.length === 0
      ? nothing
      : html`<section class="part" aria-labelledby="duties-${id}">
          <h2 id="duties-${id}">${title} <span class="count">${slots.length}</span></h2>
          <div class="duty-grid">
            ${repeat(slots, (slot) => slot.id, (slot) => slotCard(this.view, slot, this.store.rows, this.makeUp(slot)))}
          </div>
        </section>`;
  }

  private makeUp(slot: Duty): (() => void) | null {
    const form = makingUpFor(this.account, slot);
    return form && (() => this.dialog.open(form));
  }

  private waitingTasks(): TemplateResult | typeof nothing {
    const { view, tasks } = this;
    const words = text[view.language];
    return html`${problemNote(view, tasks.problem)}
    ${tasks.all.length === 0
      ? nothing
      : html`<section class="part" aria-labelledby="duties-tasks">
          <h2 id="duties-tasks">${words.tasks} <span class="count">${tasks.all.length}</span></h2>
          <div class="duty-grid">
            ${repeat(tasks.all, (task) => task.id, (task) => this.taskCard(task))}
          </div>
        </section>`}`;
  }

  private taskCard(task: Task): TemplateResult {
    const { view } = this;
    const words = text[view.language];
    return html`<article class="card owed" data-task=${task.id}>
      <p class="duty-name"><strong>${task.name[view.language]}</strong></p>
      <h3>
        <a href="#/incidents/${encodeURIComponent(task.incidentId)}">${exerciseMark(view, task.exercise)}${data(task.title)}</a>
      </h3>
      ${task.matter ? html`<p>${data(task.matter)}</p>` : nothing}
      <p class="duty-facts">
        ${task.dueAt ? html`${view.texts.due} ${at(view, task.dueAt)} · ` : nothing}${words.waitsSince}
        ${at(view, task.since)} · ${clauseOf(view, task.clause)}
      </p>
      <p><button type="button" class="primary" @click=${() => void this.doTask(task)}>${words.doIt}</button></p>
    </article>`;
  }

  private async doTask(task: Task): Promise<void> {
    const form: Form | null = await formOf(task);
    if (form) {
      this.dialog.open(form);
    } else {
      location.hash = `#/incidents/${encodeURIComponent(task.incidentId)}`;
    }
  }

  private told(rows: Notification[]): TemplateResult {
    const { view } = this;
    const words = text[view.language];
    return html`<section class="part" aria-labelledby="duties-told">
      <h2 id="duties-told">${words.told} <span class="count">${rows.length}</span></h2>
      ${problemNote(view, this.acknowledging.problem)}
      ${rows.length === 0 ? html`<p class="empty">${words.nothingTold}</p>` : nothing}
      <div class="duty-grid">
        ${repeat(rows.slice(0, NOTIFICATIONS_SHOWN), (row) => row.id, (row) => this.toldCard(row))}
      </div>
      ${rows.length > NOTIFICATIONS_SHOWN ? html`<p class="more">${words.olderTold(rows.length - NOTIFICATIONS_SHOWN)}</p>` : nothing}
    </section>`;
  }

  private toldCard(row: Notification): TemplateResult {
    const { view, account } = this;
    const words = text[view.language];
    const said = row.text?.[view.language]?.split("\n", 1)[0] ?? row.reason;
    const delivers = account.bodies.length > 0 || account.roles.includes("duty-officer");
    return html`<article class="card owed" data-notification=${row.id}>
      <p class="notification-text">${view.language === "zh" ? said : data(said)}</p>
      <p class="duty-facts">
        <span class="mark mark-${row.state}">${wordFor(view.texts.notificationStates, row.state)}</span>
        ${row.acknowledgeBy ? html`${view.texts.acknowledgeBy} ${at(view, row.acknowledgeBy)}` : nothing}
      </p>
      <p class="duty-acts">
        <button type="button" class="primary" data-acknowledge ?disabled=${this.acknowledging.sending} @click=${() => void this.acknowledge(row)}>
          ${words.acknowledge}
        </button>
        ${delivers
          ? html`<button type="button" @click=${() => this.dialog.open(deliveryOf(row))}>${words.deliver}</button>`
          : nothing}
      </p>
    </article>`;
  }

  private async acknowledge(row: Notification): Promise<void> {
    const written = await this.acknowledging.send("POST", `/api/notifications/${encodeURIComponent(row.id)}/acknowledgement`);
    if (written) {
      this.said = `✓ ${text[this.view.language].acknowledged}`;
    }
  }

  protected override updated(): void {
    super.updated();
    void this.dialog.show(this);
  }
}

function deliveryOf(row: Notification): Form {
  return {
    key: `${row.id}/delivery`,
    name: { zh: text.zh.deliver, en: text.en.deliver },
    clause: null,
    schema: DELIVERY,
    errand: { method: "POST", path: `/api/notifications/${encodeURIComponent(row.id)}/delivery` },
  };
}

customElements.define("wk-duties", DutiesPage);
