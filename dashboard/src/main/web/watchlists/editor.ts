import { html, nothing, type TemplateResult } from "lit";
import { describedBy, fieldRow, isAbout, problemAt, problemNote, type Field } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { doneNote } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import type { Problem } from "../net/problem.ts";
import { wordFor } from "../text/language.ts";
import type { Version } from "./compare.ts";
import { place, queryFault } from "./fault.ts";
import { previewOf, type Preview } from "./preview.ts";
import { text } from "./text.ts";

const SENSITIVITIES = ["NORMAL", "HIGH"] as const;
const SUBJECTS = ["MANY", "ONE"] as const;
/** Asked of before a new list has an id of its own. */
const UNNAMED = "new";

/** What is sent of a watch-list. */
export interface Draft {
  name: string;
  sensitivity: string;
  subjects: string;
  queries: string[];
  broad: boolean;
  reason: string;
}

/** A watch-list is written: a field a query, and what is refused stands in the text where it goes wrong. */
class WatchlistEditor extends Part {
  static override properties = {
    version: { attribute: false },
    queries: { state: true },
    saved: { state: true },
    preview: { state: true },
  };
  /** The version that is changed; null for a new list. */
  declare version: Version | null;
  declare private queries: string[];
  declare private saved: string;
  declare private preview: Preview | null;
  private readonly filling = new Filling(() => this.requestUpdate());
  private readonly trying = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.version = null;
    this.queries = [""];
    this.saved = "";
    this.preview = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.queries = this.version ? [...this.version.queries] : [""];
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    const { problem } = this;
    const field = (name: string, label: string, hint?: string): Field => ({ name, id: `watchlist-${name}`, label, hint, problem });
    const [id, name, reason] = [field("id", words.id, words.idHint), field("name", words.name), field("reason", words.reason)];
    const [sensitivity, subjects] = [field("sensitivity", words.sensitivity), field("subjects", words.subjects)];
    return html`<form class="editor" @submit=${this.save} @input=${this.changed}>
        ${this.version
          ? nothing
          : fieldRow(this.view, id, html`<input id=${id.id} name="id" required pattern="[a-z0-9][a-z0-9\\-]{0,63}" aria-describedby=${describedBy(id)} />`)}
        ${fieldRow(this.view, name, html`<input id=${name.id} name="name" required maxlength="100" .defaultValue=${this.version?.name ?? ""} aria-describedby=${describedBy(name)} />`)}
        ${fieldRow(this.view, sensitivity, html`<select id=${sensitivity.id} name="sensitivity">
          ${SENSITIVITIES.map((each) => html`<option value=${each} ?selected=${each === (this.version?.sensitivity ?? "NORMAL")}>${wordFor(words.sensitivities, each)}</option>`)}
        </select>`)}
        ${fieldRow(this.view, subjects, html`<select id=${subjects.id} name="subjects">
          ${SUBJECTS.map((each) => html`<option value=${each} ?selected=${each === (this.version?.subjects ?? "MANY")}>${wordFor(words.subjectKinds, each)}</option>`)}
        </select>`)}
        <fieldset class="queries">
          <legend>${words.queries}</legend>
          <p class="hint" id="query-syntax">${words.syntax}</p>
          ${this.queries.map((query, index) => this.queryRow(query, index))}
          <button type="button" @click=${this.add}>${words.add}</button>
        </fieldset>
        ${fieldRow(this.view, reason, html`<textarea id=${reason.id} name="reason" required maxlength="1000" aria-describedby=${describedBy(reason)}></textarea>`)}
        <p class="field"><label><input type="checkbox" name="broad" /> ${words.broad}</label></p>
        ${this.preview ? previewOf(this.view, this.preview) : nothing} ${problemNote(this.view, problem)}
        <p class="buttons">
          <button type="button" class="try" ?disabled=${this.trying.sending} @click=${this.test}>
            ${this.trying.sending ? words.previewing : words.preview}
          </button>
          <button class="primary" ?disabled=${this.filling.sending}>${words.save}</button>
        </p>
      </form>
      ${doneNote(this.saved)}`;
  }

  /** Trying and saving are refused for the same things. */
  private get problem(): Problem | null {
    return this.filling.problem ?? this.trying.problem;
  }

  private readonly changed = (): void => {
    [this.saved, this.preview] = ["", null];
  };

  private queryRow(query: string, index: number): TemplateResult {
    const words = text[this.view.language];
    const { problem } = this;
    const field: Field = { name: `queries[${index}]`, id: `query-${index}`, label: words.query(index + 1), problem };
    const refused = isAbout(problem, field.name);
    return html`<div class="query-row ${refused ? "is-refused" : ""}">
      <label for=${field.id}>${field.label}</label>
      <textarea
        id=${field.id}
        class="code"
        rows="1"
        spellcheck="false"
        aria-invalid=${refused ? "true" : "false"}
        aria-describedby="query-syntax${refused ? ` ${field.id}-problem ${field.id}-place` : ""}"
        .value=${query}
        @input=${(event: InputEvent) => (this.queries[index] = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <button type="button" aria-label=${words.remove(index + 1)} @click=${() => this.drop(index)}>${words.removeShort}</button>
      ${problemAt(this.view, field)} ${refused ? this.placeOf(index) : nothing}
    </div>`;
  }

  /** The query as it was sent, with the place where it goes wrong marked. */
  private placeOf(index: number): TemplateResult | typeof nothing {
    const fault = this.problem && queryFault(this.problem.body);
    if (!fault || fault.index !== index) {
      return nothing;
    }
    const { before, at, after } = place(this.queries[index] ?? "", fault.position);
    const words = text[this.view.language];
    return html`<p class="fault-place" id="query-${index}-place">
      <span class="unseen">${words.here}: </span
      ><code class="data" lang="zh-CN" translate="no">${before}<mark>${at === "" ? "▲" : at}</mark>${after}</code>
    </p>`;
  }

  private readonly add = async (): Promise<void> => {
    this.queries = [...this.queries, ""];
    await this.updateComplete;
    this.area(this.queries.length - 1)?.focus();
  };

  private async drop(index: number): Promise<void> {
    this.queries = this.queries.filter((_, other) => other !== index);
    await this.updateComplete;
    (this.area(Math.min(index, this.queries.length - 1)) ?? this.querySelector<HTMLElement>(".queries > button"))?.focus();
  }

  private area(index: number): HTMLTextAreaElement | null {
    return this.querySelector(`#query-${index}`);
  }

  private draft(form: FormData): Draft {
    return {
      name: String(form.get("name")),
      sensitivity: String(form.get("sensitivity")),
      subjects: String(form.get("subjects")),
      queries: this.queries,
      broad: form.get("broad") !== null,
      reason: String(form.get("reason")),
    };
  }

  /** Empty ones go before anything is sent: so that numbers of the refusal and of the page are the same. */
  private tidy(): void {
    this.queries = this.queries.filter((query) => query.trim() !== "");
    [this.filling.problem, this.trying.problem] = [null, null];
  }

  private readonly test = async (): Promise<void> => {
    this.tidy();
    const id = this.version?.id ?? UNNAMED;
    const written = await this.trying.send<Preview>("POST", `/api/watchlists/${encodeURIComponent(id)}/preview`, {
      queries: this.queries,
    });
    this.preview = written?.body ?? null;
    await this.goToFault();
  };

  private readonly save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.tidy();
    const id = this.version?.id ?? String(form.get("id"));
    const written = await this.filling.send<Version>("PUT", `/api/watchlists/${encodeURIComponent(id)}`, this.draft(form));
    if (written?.body) {
      this.preview = null;
      this.saved = text[this.view.language].saved(written.body.version);
      this.dispatchEvent(new CustomEvent("watchlist-saved", { bubbles: true, detail: written.body }));
    } else {
      await this.goToFault();
    }
  };

  private async goToFault(): Promise<void> {
    await this.updateComplete;
    const fault = this.problem && queryFault(this.problem.body);
    const area = fault && this.area(fault.index);
    if (fault && area) {
      const { before, at } = place(area.value, fault.position);
      area.focus();
      area.setSelectionRange(before.length, before.length + at.length);
    }
  }
}

customElements.define("wk-watchlist-editor", WatchlistEditor);
