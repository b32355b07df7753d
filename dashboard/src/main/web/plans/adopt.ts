import { html, nothing, type TemplateResult } from "lit";
import { describedBy, fieldRow, problemNote, type Field } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { doneNote, whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { mayDo } from "./in-use.ts";
import type { Plan, PlanLine } from "./plan.ts";
import { text } from "./text.ts";
import { names } from "./words.ts";

const ACT = "plans/adoption";

/** Adopting a version, with a reason; by whoever the plan in use says. */
class PlanAdoption extends Part {
  static override properties = {
    line: { attribute: false },
    inUse: { attribute: false },
    done: { state: true },
  };
  declare line: PlanLine;
  /** The plan that says who may. */
  declare inUse: Plan | null;
  declare private done: boolean;
  private readonly filling = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.done = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = text[this.view.language];
    const rule = this.inUse?.acts[ACT];
    if (!this.inUse || !rule) {
      return nothing;
    }
    if (this.line.inUse) {
      return html`${this.done ? doneNote(words.adoptedNow) : html`<p class="hint">${words.alreadyInUse}</p>`}`;
    }
    if (!mayDo(this.inUse, rule, this.account)) {
      return whoMay(words.mayAdopt(names(this.view, this.inUse, rule.by)));
    }
    const { problem, sending } = this.filling;
    const reason: Field = { name: "reason", id: "adoption-reason", label: words.reason, hint: words.adoptHint, problem };
    return html`<details class="act">
      <summary>${words.adopt}</summary>
      <form @submit=${this.send}>
        ${fieldRow(this.view, reason, html`<textarea id=${reason.id} name="reason" required aria-describedby=${describedBy(reason)}></textarea>`)}
        ${problemNote(this.view, problem)}
        <button class="primary" ?disabled=${sending}>${words.adopt}</button>
      </form>
    </details>`;
  }

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get("reason");
    const { id, version } = this.line;
    const path = `/api/plans/${encodeURIComponent(id)}/${encodeURIComponent(version)}/adoption`;
    if (await this.filling.send("POST", path, { reason })) {
      this.done = true;
      this.dispatchEvent(new CustomEvent("plans-changed", { bubbles: true }));
    }
  };
}

customElements.define("wk-plan-adoption", PlanAdoption);
