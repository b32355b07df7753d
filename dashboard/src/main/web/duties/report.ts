import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { describedBy, fieldRow, isAbout, problemNote } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { at, clauseOf, stateMark } from "../frame/marks.ts";
import type { Account } from "../frame/account.ts";
import { body, data, type View } from "../frame/view.ts";
import type { Duty, Rows } from "../live/rows.ts";
import { Problem } from "../net/problem.ts";
import { read } from "../net/read.ts";
import { slotName } from "../slot/name.ts";
import { FIELDS, type Field } from "./report-fields.ts";
import { about } from "./slot-card.ts";
import { text } from "./text.ts";

type Wording = Record<Field, string | null>;

/** A slot that is met counts down no more. */
const WAITS = new Set(["OPEN", "DUE_SOON", "OVERDUE"]);

/** What the record proposes: sentences, each with the facts that it rests on. */
interface Draft {
  since: string | null;
  sentences: { number: number; words: { zh: string; en: string } }[];
  silent?: unknown;
  text: { zh: Wording; en: Wording };
}

/** The report of one slot: written, drafted from the record, or said to be a zero report; signed and sent, or kept. */
class SlotReport extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    account: { attribute: false },
    slotRow: { attribute: false },
    rows: { attribute: false },
    sent: { state: true },
    draft: { state: true },
    drafting: { state: true },
  };
  declare view: View;
  declare account: Account;
  declare slotRow: Duty;
  declare rows: Rows;
  /** The report's id, once it was taken. */
  declare private sent: { id: string; kept: boolean } | null;
  declare private draft: Draft | null;
  declare private drafting: Problem | null;
  private readonly filling = new Filling(() => this.requestUpdate());
  /** 终报: the unit has nothing more to come. */
  private last = false;
  private readonly values: Record<Field, string> = { summary: "", realMatter: "", next: "" };

  constructor() {
    super();
    this.sent = null;
    this.draft = null;
    this.drafting = null;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { view, slotRow: slot } = this;
    const words = text[view.language];
    return html`<p><a href="#/duties">← ${words.heading}</a></p>
      <section class="card owed state-${slot.state}">
        <p class="duty-name">${stateMark(view, slot)} <strong>${slotName(view, slot)}</strong></p>
        ${slot.incident || slot.story ? html`<h2>${about(view, slot, this.rows)}</h2>` : nothing}
        ${WAITS.has(slot.state) ? html`<wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>` : nothing}
        <p class="duty-facts">
          ${view.texts.due} ${at(view, slot.dueAt)} · ${body(view, slot.owner)} → ${body(view, slot.addressee)} ·
          ${clauseOf(view, slot.clause)}
        </p>
      </section>
      ${this.sent ? this.taken(this.sent) : this.form()}`;
  }

  private taken(sent: { id: string; kept: boolean }): TemplateResult {
    const words = text[this.view.language];
    return html`<p class="said" role="status">
      ✓ ${sent.kept ? words.kept : words.sent}
      <a href="#/duties/reports/${encodeURIComponent(sent.id)}">${words.toReport}</a> · <a href="#/duties">${words.back}</a>
    </p>`;
  }

  private form(): TemplateResult {
    const { view, filling, slotRow: slot } = this;
    const words = text[view.language];
    const signs = this.account.roles.includes("signer");
    return html`<form novalidate @submit=${this.submit}>
      <p class="draft-acts">
        <button type="button" @click=${this.prefill}>${words.prefill}</button>
        ${slot.zeroReport && signs
          ? html`<button type="button" @click=${() => void this.send({ zero: true })}>${words.zero}</button>`
          : nothing}
      </p>
      ${problemNote(view, this.drafting)} ${this.sources()}
      ${FIELDS.map((name) => this.field(name))}
      ${signs && slot.kind === "SPECIAL_REPORT"
        ? html`<label class="flag">
            <input type="checkbox" id="report-final" .checked=${this.last} @change=${(event: Event) => (this.last = (event.target as HTMLInputElement).checked)} />
            ${words.last}
          </label>`
        : nothing}
      ${problemNote(view, filling.problem)}
      ${signs ? nothing : html`<p class="hint">${words.notSigner}</p>`}
      <div class="form-foot">
        <button type="submit" value="draft" ?disabled=${filling.sending}>${words.keep}</button>
        ${signs
          ? html`<button type="submit" value="send" class="primary" ?disabled=${filling.sending}>
              ${filling.sending ? view.texts.sending : words.sign}
            </button>`
          : nothing}
      </div>
    </form>`;
  }

  private field(name: Field): TemplateResult {
    const { view, filling } = this;
    const words = text[view.language];
    const field = {
      name,
      id: `report-${name}`,
      label: words.fields[name],
      hint: words.hints[name],
      optional: name !== "summary",
      problem: filling.problem,
    };
    return fieldRow(
      view,
      field,
      html`<textarea
        id=${field.id} aria-describedby=${describedBy(field)} aria-required=${name === "summary" ? "true" : nothing}
        aria-invalid=${isAbout(filling.problem, name) ? "true" : nothing} .value=${this.values[name]}
        @input=${(event: Event) => (this.values[name] = (event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
    );
  }

  /** What the draft rests on, to be checked against before it is signed. */
  private sources(): TemplateResult | typeof nothing {
    const { view, draft } = this;
    const words = text[view.language];
    if (!draft) {
      return nothing;
    }
    return html`<details class="group">
      <summary>${draft.since ? html`${words.changedSince} ${at(view, draft.since)}` : words.changed} (${draft.sentences.length})</summary>
      <ol>
        ${draft.sentences.map(
          (sentence) => html`<li value=${sentence.number}>${data(sentence.words[view.language])}</li>`,
        )}
      </ol>
    </details>`;
  }

  private readonly prefill = async (): Promise<void> => {
    try {
      this.draft = await read<Draft>(`/api/duties/${encodeURIComponent(this.slotRow.id)}/draft`);
      this.drafting = null;
      const proposed = this.draft.text[this.view.language];
      FIELDS.forEach((name) => {
        // What somebody has written already stays; the draft goes below it.
        const written = this.values[name].trim();
        this.values[name] = [written, proposed[name] ?? ""].filter((part) => part !== "").join("\n");
      });
      this.requestUpdate();
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.drafting = fault;
    }
  };

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const draft = (event.submitter as HTMLButtonElement | null)?.value === "draft";
    const given = Object.fromEntries(FIELDS.flatMap((name) => (this.values[name].trim() ? [[name, this.values[name].trim()]] : [])));
    void this.send({ ...given, ...(draft ? { draft: true } : this.last ? { final: true } : {}) });
  };

  private async send(report: Record<string, unknown>): Promise<void> {
    const path = `/api/duties/${encodeURIComponent(this.slotRow.id)}/report`;
    const written = await this.filling.send<{ id: string }>("POST", path, report);
    if (written) {
      this.sent = { id: written.body?.id ?? "", kept: report.draft === true };
    } else {
      await this.updateComplete;
      this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }
}

customElements.define("wk-slot-report", SlotReport);
