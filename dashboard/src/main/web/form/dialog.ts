import { html, nothing, type TemplateResult } from "lit";
import { clauseOf } from "../frame/marks.ts";
import type { View } from "../frame/view.ts";
import type { Written } from "../net/write.ts";
import type { Suggestion } from "./controls.ts";
import type { Errand, SchemaForm } from "./schema-form.ts";
import "./schema-form.ts";
import type { Schema, Values, Words } from "./schema.ts";

/** What a form needs to carry an act out. */
export interface Form {
  /** Unique on its page: what was filled in and not sent is kept under it. */
  key: string;
  name: Words;
  clause: string | null;
  schema: Schema;
  errand: Errand;
  /** Filled in to begin with. */
  values?: Values;
  /** What should be known before it is filled in. */
  note?: Words;
}

/** The dialog of a page: one form at a time. Shut with Escape or its button, what was filled in is kept until it is sent. */
export class FormDialog {
  private shown: { form: Form; values: Values } | null = null;
  private readonly unsent = new Map<string, Values>();

  /** @param done is told of each form that was taken */
  constructor(
    private readonly draw: () => void,
    private readonly done: (form: Form, written: Written<Values>) => void,
  ) {}

  readonly open = (form: Form): void => {
    const values = this.unsent.get(form.key) ?? form.values ?? {};
    this.unsent.set(form.key, values);
    this.shown = { form, values };
    this.draw();
  };

  /** Another thing is looked at: nothing that was filled in belongs to it. */
  forget(): void {
    this.shown = null;
    this.unsent.clear();
  }

  render(view: View, suggest: (name: string) => readonly Suggestion[] = () => []): TemplateResult | typeof nothing {
    if (!this.shown) {
      return nothing;
    }
    const { form, values } = this.shown;
    return html`<dialog class="act" aria-labelledby="act-title" @close=${this.shut}>
      <div class="section-head">
        <h2 id="act-title">${form.name[view.language]}</h2>
        <form method="dialog"><button>${view.texts.close}</button></form>
      </div>
      ${form.clause ? html`<p class="act-clause">${clauseOf(view, form.clause)}</p>` : nothing}
      ${form.note ? html`<p class="hint">${form.note[view.language]}</p>` : nothing}
      <wk-form
        .view=${view} .schema=${form.schema} .errand=${form.errand} .values=${values} .suggest=${suggest}
        verb=${view.texts.submit} @done=${this.taken}
      ></wk-form>
    </dialog>`;
  }

  /** After the page was drawn: the dialog stands over it, its first field has the focus. */
  async show(page: HTMLElement): Promise<void> {
    const dialog = page.querySelector<HTMLDialogElement>("dialog.act");
    if (dialog && !dialog.open) {
      dialog.showModal();
      const form = dialog.querySelector<SchemaForm>("wk-form");
      await form?.updateComplete;
      form?.querySelector<HTMLElement>("input, select, textarea, summary, button")?.focus();
    }
  }

  private readonly shut = (): void => {
    this.shown = null;
    this.draw();
  };

  private readonly taken = (event: CustomEvent<Written<Values>>): void => {
    const { form } = this.shown ?? {};
    this.shown = null;
    if (form) {
      this.unsent.delete(form.key);
      this.done(form, event.detail);
    }
    this.draw();
  };
}
