import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { problemNote } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import "../form/schema-form.ts";
import type { Values } from "../form/schema.ts";
import { actsFor, type Account } from "../frame/account.ts";
import { at, clauseOf } from "../frame/marks.ts";
import { body, data, exerciseMark, type View } from "../frame/view.ts";
import { Problem } from "../net/problem.ts";
import { fileIn, save } from "../net/file.ts";
import { asked, read } from "../net/read.ts";
import "./after-sent.ts";
import type { Kept } from "./kept.ts";
import { FIELDS, SCHEMA, writtenIn, type Field } from "./report-fields.ts";
import { text } from "./text.ts";

const PAPERS: Record<string, string> = {
  PDF: "application/pdf",
  DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** One report: a draft is edited by its owner's people and signed by a signer; what is sent is read and printed. */
class KeptReport extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    account: { attribute: false },
    reportId: {},
    report: { state: true },
    problem: { state: true },
    said: { state: true },
  };
  declare view: View;
  declare account: Account;
  declare reportId: string;
  declare private report: Kept | null;
  declare private problem: Problem | null;
  declare private said: string;
  private readonly signing = new Filling(() => this.requestUpdate());
  private values: Values = {};

  constructor() {
    super();
    this.report = null;
    this.problem = null;
    this.said = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("reportId")) {
      this.report = null;
      void this.ask();
    }
  }

  private get path(): string {
    return `/api/reports/${encodeURIComponent(this.reportId)}`;
  }

  private readonly ask = async (): Promise<void> => {
    const { path } = this;
    try {
      const report = await read<Kept>(path);
      if (path !== this.path) {
        return; // Another one is looked at meanwhile.
      }
      this.report = report;
      this.values = writtenIn(this.report);
      this.problem = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.problem = fault;
    }
  };

  protected override render(): TemplateResult {
    const { view, report } = this;
    const words = text[view.language];
    return html`<p><a href="#/duties">← ${words.heading}</a></p>
      ${problemNote(view, this.problem)}
      ${report === null
        ? this.problem
          ? nothing
          : html`<p class="empty" aria-busy="true">${view.texts.loading}</p>`
        : html`<section class="card owed">
              <p class="duty-name"><span class="mark">${words.reportStates[report.state]}</span> ${data(report.by)} · ${at(view, report.at)}</p>
              <h2>${exerciseMark(view, report.exercise)}${data(report.title[view.language])}</h2>
              <p class="duty-facts">${body(view, report.owner)} · ${clauseOf(view, report.clause)}</p>
            </section>
            ${report.state === "DRAFT" && actsFor(this.account, report.owner) ? this.draft(report) : this.reading(report)}`}
      <p class="said" role="status">${this.said}</p>`;
  }

  private draft(report: Kept): TemplateResult {
    const { view, signing } = this;
    const words = text[view.language];
    return html`<wk-form
        .view=${view} .schema=${SCHEMA} .values=${this.values} verb=${words.keep}
        .errand=${{ method: "PUT", path: this.path, with: { version: report.version } }} @done=${() => this.done(words.kept)}
      ></wk-form>
      ${problemNote(view, signing.problem)}
      ${this.account.roles.includes("signer")
        ? html`<button type="button" class="primary" ?disabled=${signing.sending} @click=${this.sign}>${words.sign}</button>`
        : html`<p class="hint">${words.notSigner}</p>`}`;
  }

  private reading(report: Kept): TemplateResult {
    const words = text[this.view.language];
    return html`<dl class="content">
        ${report.zero ? html`<div><dt>${words.zero}</dt><dd>✓</dd></div>` : nothing}
        ${FIELDS.map((name: Field) =>
          report[name] ? html`<div><dt>${words.fields[name]}</dt><dd>${data(report[name])}</dd></div>` : nothing,
        )}
      </dl>
      <p class="duty-acts">
        ${Object.entries(PAPERS).map(
          ([name, type]) => html`<button type="button" @click=${() => void this.print(name, type)}>${words.paper(name)}</button>`,
        )}
      </p>
      <wk-after-sent .view=${this.view} .account=${this.account} .report=${report} @received=${this.ask}></wk-after-sent>`;
  }

  private readonly sign = async (): Promise<void> => {
    if (await this.signing.send("POST", `${this.path}/signature`)) {
      this.done(text[this.view.language].sent);
    }
  };

  private done(said: string): void {
    this.said = `✓ ${said}`;
    void this.ask();
  }

  /** The address is one for all forms: which is wanted, only a header says, so no plain link will do. */
  private async print(name: string, type: string): Promise<void> {
    try {
      const answer = await asked(this.path, { headers: { Accept: type, "Accept-Language": this.view.language } });
      save(await fileIn(answer, `${this.reportId}.${name.toLowerCase()}`));
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.problem = fault;
    }
  }
}

customElements.define("wk-kept-report", KeptReport);
