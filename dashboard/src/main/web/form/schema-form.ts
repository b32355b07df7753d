import { html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import { instantOf } from "../clock/zoned.ts";
import type { View } from "../frame/view.ts";
import { Problem } from "../net/problem.ts";
import type { Written } from "../net/write.ts";
import { textsIn } from "../text/language.ts";
import { fields, type Suggestion } from "./controls.ts";
import { problemNote } from "./field.ts";
import { Filling } from "./filling.ts";
import { bodyOf, firstMissing, type Schema, type Values } from "./schema.ts";

/** Where a form is sent. The address may depend on what was filled in. */
export interface Errand {
  method: "POST" | "PUT";
  path: string | ((body: Values) => string);
  /** What is sent besides what was filled in. */
  with?: Values;
  /** Fields that stand in the address and not in the body. */
  inAddress?: readonly string[];
}

let count = 0;

/**
 * A form drawn from a schema: it knows the fields, their words, what must be given, and puts a refusal beside its field.
 * Says `done` with the {@link Written} once it was taken. What was filled in stays until then.
 */
export class SchemaForm extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    schema: { attribute: false },
    errand: { attribute: false },
    values: { attribute: false },
    suggest: { attribute: false },
    verb: {},
  };
  declare view: View;
  declare schema: Schema;
  declare errand: Errand;
  /** Filled in already; changed in place while somebody writes. */
  declare values: Values;
  declare suggest: (name: string) => readonly Suggestion[];
  /** What the button says. */
  declare verb: string;
  private readonly filling = new Filling(() => this.requestUpdate());
  private missing: Problem | null = null;
  private readonly idPrefix = `form-${++count}`;

  constructor() {
    super();
    this.values = {};
    this.suggest = () => [];
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { view, filling } = this;
    const problem = this.missing ?? filling.problem;
    const around = {
      view,
      prefix: this.idPrefix,
      problem,
      suggest: this.suggest,
      draw: () => this.requestUpdate(),
    };
    return html`<form novalidate @submit=${this.submit}>
      ${fields(around, this.schema, this.values)} ${problemNote(view, problem)}
      <div class="form-foot">
        <button type="submit" class="primary" ?disabled=${filling.sending}>
          ${filling.sending ? view.texts.sending : this.verb}
        </button>
      </div>
    </form>`;
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const path = firstMissing(this.schema, this.values);
    this.missing = path === null ? null : missingAt(path);
    this.requestUpdate();
    const written = path === null ? await this.send() : null;
    if (written) {
      this.dispatchEvent(new CustomEvent<Written<Values>>("done", { detail: written, bubbles: true }));
    } else {
      await this.updateComplete;
      this.focusProblem();
    }
  };

  private send(): Promise<Written<Values> | null> {
    const { method, path, inAddress = [], with: besides = {} } = this.errand;
    const whole = bodyOf(this.schema, this.values, instantOf);
    const body = Object.fromEntries(Object.entries(whole).filter(([name]) => !inAddress.includes(name)));
    return this.filling.send(method, typeof path === "string" ? path : path(whole), { ...besides, ...body });
  }

  private focusProblem(): void {
    const refused = [...this.querySelectorAll<HTMLElement>(".field-problem")].at(-1)?.parentElement;
    refused?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }
}

function missingAt(path: string): Problem {
  return new Problem(400, { field: path, detail: textsIn("zh").missing, detailEn: textsIn("en").missing });
}

customElements.define("wk-form", SchemaForm);
