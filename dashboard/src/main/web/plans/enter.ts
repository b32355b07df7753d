import { html, nothing, type TemplateResult } from "lit";
import { fieldRow, problemNote, type Field } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { doneNote, whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { data } from "../frame/view.ts";
import { mayDo } from "./in-use.ts";
import type { Fault, Plan } from "./plan.ts";
import { text } from "./text.ts";
import { names, said } from "./words.ts";

/** What `POST /api/plans/check` answers; a plan file without a fault has an id. */
interface Verdict {
  id: string | null;
  version: string | null;
  faults: Fault[];
  faultCount: number;
}

const YAML = { type: "application/yaml" };

/** A plan file is checked, and entered when it has no fault. */
class PlanEntry extends Part {
  static override properties = {
    inUse: { attribute: false },
    verdict: { state: true },
    done: { state: true },
  };
  declare inUse: Plan | null;
  declare private verdict: Verdict | null;
  declare private done: string;
  private readonly checking = new Filling(() => this.requestUpdate());
  private readonly entering = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.verdict = null;
    this.done = "";
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = text[this.view.language];
    const rule = this.inUse?.acts["plans"];
    if (!this.inUse || !rule) {
      return nothing;
    }
    if (!mayDo(this.inUse, rule, this.account)) {
      return whoMay(words.mayEnter(names(this.view, this.inUse, rule.by)));
    }
    const problem = this.entering.problem ?? this.checking.problem;
    const content: Field = { name: "plan", id: "plan-content", label: words.content, hint: words.enterHint };
    return html`<details class="act">
      <summary>${words.enter}</summary>
      <form @submit=${this.check}>
        <p class="field"><label>${words.chooseFile} <input type="file" accept=".yaml,.yml" @change=${this.take} /></label></p>
        ${fieldRow(this.view, content, html`<textarea id=${content.id} class="code" name="plan" rows="12" required spellcheck="false" aria-describedby="plan-content-hint plan-verdict" @input=${this.changed}></textarea>`)}
        <div id="plan-verdict" role="status">${this.said()}</div>
        ${problemNote(this.view, problem)}
        <button ?disabled=${this.checking.sending}>${words.check}</button>
        <button type="button" class="primary" ?disabled=${this.entering.sending || this.verdict?.id == null} @click=${this.enter}>
          ${words.doEnter}
        </button>
      </form>
      ${doneNote(this.done)}
    </details>`;
  }

  private said(): TemplateResult | typeof nothing {
    const words = text[this.view.language];
    const { verdict } = this;
    if (!verdict) {
      return nothing;
    }
    if (verdict.id !== null) {
      return html`<p class="done"><span aria-hidden="true">✓</span> ${words.noFaults(verdict.id, verdict.version ?? "")}</p>`;
    }
    return html`<p>${words.faultCount(verdict.faultCount)}</p>
      <ul class="plan-faults">
        ${verdict.faults.map(
          (fault) => html`<li>
            <button type="button" @click=${() => this.goTo(fault.line)}>${words.line(fault.line)}</button>
            ${fault.clause === "-" ? nothing : data(fault.clause)} ${said(this.view, fault)}
          </li>`,
        )}
      </ul>`;
  }

  private get area(): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>("#plan-content")!;
  }

  /** The line is marked in the text. */
  private goTo(line: number): void {
    const lines = this.area.value.split("\n");
    const from = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    this.area.focus();
    this.area.setSelectionRange(from, from + (lines[line - 1] ?? "").length);
    this.area.scrollTop = (this.area.scrollHeight / lines.length) * Math.max(0, line - 4);
  }

  private readonly changed = (): void => {
    [this.verdict, this.done] = [null, ""];
  };

  private readonly take = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) {
      this.area.value = await file.text();
      this.changed();
    }
  };

  private readonly check = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.done = "";
    const written = await this.checking.send<Verdict>("POST", "/api/plans/check", this.area.value, YAML);
    this.verdict = written?.body ?? null;
  };

  private readonly enter = async (): Promise<void> => {
    const written = await this.entering.send<{ id: string; version: string }>("POST", "/api/plans", this.area.value, YAML);
    if (written?.body) {
      this.done = text[this.view.language].entered(written.body.id, written.body.version);
      this.dispatchEvent(new CustomEvent("plans-changed", { bubbles: true }));
    }
  };
}

customElements.define("wk-plan-entry", PlanEntry);
