import { html, nothing, type TemplateResult } from "lit";
import { describedBy, fieldRow, problemNote, type Field } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { doneNote, whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { mayDo } from "../plans/in-use.ts";
import type { Plan } from "../plans/plan.ts";
import { names } from "../plans/words.ts";
import { text } from "./text.ts";

/** A yearly notice is entered, by whoever the plan in use says. */
class NoticeEntry extends Part {
  static override properties = {
    inUse: { attribute: false },
    done: { state: true },
    unreadable: { state: true },
  };
  declare inUse: Plan | null;
  declare private done: string;
  declare private unreadable: boolean;
  private readonly filling = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.done = "";
    this.unreadable = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = text[this.view.language];
    const rule = this.inUse?.acts["calendars"];
    if (!this.inUse || !rule) {
      return nothing;
    }
    if (!mayDo(this.inUse, rule, this.account)) {
      return whoMay(words.mayAdopt(names(this.view, this.inUse, rule.by)));
    }
    const { problem, sending } = this.filling;
    const field = (name: string, label: string, hint?: string): Field => ({ name, id: `notice-${name}`, label, hint, problem });
    const [content, issued, reason] = [field("days", words.content, words.adoptHint), field("issuedAt", words.issuedAt), field("reason", words.reason)];
    return html`<details class="act">
      <summary>${words.adopt}</summary>
      <form @submit=${this.send}>
        <p class="field"><label>${words.chooseFile} <input type="file" accept=".json" @change=${this.take} /></label></p>
        ${fieldRow(this.view, content, html`<textarea id=${content.id} class="code" name="notice" rows="8" required spellcheck="false" aria-describedby=${describedBy(content)}></textarea>`)}
        ${this.unreadable ? html`<p class="field-problem" role="alert">${words.notJson}</p>` : nothing}
        ${fieldRow(this.view, issued, html`<input id=${issued.id} name="issuedAt" type="date" required />`)}
        ${fieldRow(this.view, reason, html`<textarea id=${reason.id} name="reason" required aria-describedby=${describedBy(reason)}></textarea>`)}
        ${problemNote(this.view, problem)}
        <button class="primary" ?disabled=${sending}>${words.enter}</button>
      </form>
      ${doneNote(this.done)}
    </details>`;
  }

  private readonly take = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    const area = this.querySelector<HTMLTextAreaElement>("#notice-days");
    if (file && area) {
      area.value = await file.text();
    }
  };

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = new FormData(event.target as HTMLFormElement);
    const notice = parsed(String(sent.get("notice")));
    this.unreadable = notice === null;
    if (!notice) {
      return;
    }
    const body = { ...notice, issuedAt: sent.get("issuedAt"), reason: sent.get("reason") };
    const written = await this.filling.send<{ id: string }>("POST", "/api/calendars", body);
    if (written?.body) {
      this.done = text[this.view.language].done(written.body.id);
      this.dispatchEvent(new CustomEvent("calendars-changed", { bubbles: true }));
    }
  };
}

function parsed(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null; // Said beside the field.
  }
}

customElements.define("wk-notice-entry", NoticeEntry);
