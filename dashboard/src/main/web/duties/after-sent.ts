import { html, nothing, type TemplateResult } from "lit";
import { FormDialog, type Form } from "../form/dialog.ts";
import { actsFor } from "../frame/account.ts";
import { at } from "../frame/marks.ts";
import { whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { body, data } from "../frame/view.ts";
import type { Kept } from "./kept.ts";
import { SCHEMA, writtenIn } from "./report-fields.ts";
import { text } from "./text.ts";

/** What follows on a report that was sent: whom it went to says that it was read, its owner's signer corrects it. */
class AfterSent extends Part {
  static override properties = { report: { attribute: false }, said: { state: true } };
  declare report: Kept;
  declare private said: string;
  private readonly dialog = new FormDialog(
    () => this.requestUpdate(),
    ({ key, name }, { body: answer }) => {
      this.said = `✓ ${name[this.view.language]}`;
      if (key === "correction") {
        location.hash = `#/duties/reports/${encodeURIComponent(String(answer?.id))}`;
      } else {
        this.dispatchEvent(new CustomEvent("received"));
      }
    },
  );

  constructor() {
    super();
    this.said = "";
  }

  protected override render(): TemplateResult {
    const { view, report } = this;
    return html`${this.editions()} ${this.receipts()}
      <p class="duty-acts">
        ${this.forms().map(
          (form) => html`<button type="button" data-follow=${form.key} @click=${() => this.dialog.open(form)}>${form.name[view.language]}</button>`,
        )}
      </p>
      ${actsFor(this.account, report.owner) || this.receivers().length > 0 ? nothing : whoMay(text[view.language].mayFollow)}
      ${this.dialog.render(view)}
      <p class="said" role="status">${this.said}</p>`;
  }

  private editions(): TemplateResult {
    const { report, view } = this;
    const words = text[view.language];
    const { number, corrects, correctedBy, reason } = report.edition;
    const link = (id: string, said: string): TemplateResult => html`<a href="#/duties/reports/${encodeURIComponent(id)}">${said}</a>`;
    return html`${number > 1 ? html`<p class="duty-facts">${words.edition(number)} · ${view.texts.reason} ${data(reason ?? "")}</p>` : nothing}
      ${report.missedSlot ? html`<p class="duty-facts">${words.makesUpFor} ${data(report.missedSlot)}</p>` : nothing}
      <p class="duty-facts">
        ${corrects ? link(corrects, words.former) : nothing}
        ${correctedBy ? html`<strong>${link(correctedBy, words.corrected)}</strong>` : nothing}
      </p>`;
  }

  private receipts(): TemplateResult {
    const { report, view } = this;
    const words = text[view.language];
    return html`<ul class="plain receipts">
      ${report.to.map((receiver) => {
        const read = report.receipts.find((receipt) => receipt.receiver === receiver);
        return html`<li data-receiver=${receiver}>
          ${body(view, receiver)}: ${read ? html`✓ ${words.read} ${data(read.by)} · ${at(view, read.at)}` : words.notRead}
        </li>`;
      })}
    </ul>`;
  }

  /** Those of this person's bodies that it went to. */
  private receivers(): string[] {
    return this.report.to.filter((receiver) => actsFor(this.account, receiver));
  }

  private forms(): Form[] {
    const { report, account } = this;
    const path = `/api/reports/${encodeURIComponent(report.id)}`;
    const unread = this.receivers().filter((receiver) => !report.receipts.some((receipt) => receipt.receiver === receiver));
    const receive: Form = {
      key: "receipt",
      name: { zh: text.zh.receive, en: text.en.receive },
      clause: report.clause,
      schema: {
        properties: { receiver: { type: "string", enum: unread, title: text.zh.receiver, description: text.en.receiver, words: this.names(unread) } },
        required: ["receiver"],
      },
      errand: { method: "POST", path: `${path}/receipt` },
      values: unread.length === 1 ? { receiver: unread[0] } : {},
    };
    const correct: Form = {
      key: "correction",
      name: { zh: text.zh.correct, en: text.en.correct },
      clause: report.clause,
      schema: {
        properties: { ...SCHEMA.properties, reason: { type: "string", long: true, title: text.zh.why, description: text.en.why } },
        required: ["summary", "reason"],
      },
      errand: { method: "POST", path: `${path}/correction` },
      values: writtenIn(report),
    };
    const corrects = actsFor(account, report.owner) && account.roles.includes("signer") && report.edition.correctedBy === null;
    return [...(unread.length > 0 ? [receive] : []), ...(corrects ? [correct] : [])];
  }

  private names(ids: readonly string[]): Record<string, { zh: string; en: string }> {
    const called = (id: string): string => this.view.nameOf(id) ?? id;
    return Object.fromEntries(ids.map((id) => [id, { zh: called(id), en: called(id) }]));
  }

  protected override updated(): void {
    void this.dialog.show(this);
  }
}

customElements.define("wk-after-sent", AfterSent);
