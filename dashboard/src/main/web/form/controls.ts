import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../frame/view.ts";
import type { Problem } from "../net/problem.ts";
import { wordFor } from "../text/language.ts";
import { describedBy, fieldRow, isAbout, problemAt, type Field } from "./field.ts";
import { controlOf, labelOf, requiredNow, type Schema, type Values } from "./schema.ts";

/** A value that may be meant, with its name where it has one. */
export interface Suggestion {
  value: string;
  name?: string;
}

/** What the controls of one form share. */
export interface Surroundings {
  view: View;
  /** Begins every id. */
  prefix: string;
  problem: Problem | null;
  /** What a field of this name may mean; nothing is refused that is not among it. */
  suggest: (name: string) => readonly Suggestion[];
  draw: () => void;
}

/** The fields of an object, in the schema's order. `under` is the path before their names. */
export function fields(around: Surroundings, schema: Schema, values: Values, under = ""): TemplateResult[] {
  const required = requiredNow(schema, values);
  return Object.entries(schema.properties ?? {}).map(([name, part]) =>
    one(around, { name, part, values, path: under + name, required: required.has(name) }),
  );
}

interface Part {
  name: string;
  part: Schema;
  values: Values;
  path: string;
  required: boolean;
}

function one(around: Surroundings, at: Part): TemplateResult {
  switch (controlOf(at.part)) {
    case "flag":
      return flag(around, at);
    case "group":
      return group(around, at);
    case "rows":
      return rows(around, at);
    case "lines":
      return lines(around, at);
    default:
      return fieldRow(around.view, fieldOf(around, at), single(around, at));
  }
}

function fieldOf(around: Surroundings, { name, part, path, required }: Part): Field {
  return {
    name: path,
    id: idOf(around, path),
    label: labelOf(name, part, around.view.language),
    optional: !required,
    problem: around.problem,
    hint: controlOf(part) === "instant" ? around.view.texts.agencyTime : undefined,
  };
}

function idOf(around: Surroundings, path: string): string {
  return `${around.prefix}-${path.replace(/[^\w]/g, "-")}`;
}

function single(around: Surroundings, at: Part): TemplateResult {
  const { values, name, part } = at;
  const field = fieldOf(around, at);
  const invalid = isAbout(around.problem, at.path) ? "true" : nothing;
  const value = String(values[name] ?? "");
  const keep = (event: Event): void => {
    values[name] = (event.target as HTMLInputElement).value;
    around.draw();
  };
  const required = at.required ? "true" : nothing;
  switch (controlOf(part)) {
    case "choice":
      return html`<select id=${field.id} aria-required=${required} aria-invalid=${invalid} aria-describedby=${describedBy(field)} .value=${value} @change=${keep}>
        <option value="" ?selected=${value === ""}>${around.view.texts.choose}</option>
        ${(part.enum ?? []).map(
          (code) => html`<option value=${code} ?selected=${value === code}>${choiceName(around.view, part, code)}</option>`,
        )}
      </select>`;
    case "text":
      return html`<textarea id=${field.id} aria-required=${required} aria-invalid=${invalid} aria-describedby=${describedBy(field)} .value=${value} @input=${keep}></textarea>`;
    default: {
      const suggestions = around.suggest(name);
      const type = { instant: "datetime-local", address: "url" }[controlOf(part) as string] ?? "text";
      return html`<input
          type=${type} id=${field.id} autocomplete="off" aria-required=${required} aria-invalid=${invalid}
          aria-describedby=${describedBy(field)} list=${suggestions.length > 0 ? `${field.id}-list` : nothing}
          .value=${value} @input=${keep}
        />${suggestionList(`${field.id}-list`, suggestions)}`;
    }
  }
}

export function choiceName(view: View, schema: Schema, code: string): string {
  return schema.words?.[code]?.[view.language] ?? wordFor({ ...view.texts.choices, ...view.texts.levels }, code);
}

function suggestionList(id: string, suggestions: readonly Suggestion[]): TemplateResult | typeof nothing {
  return suggestions.length === 0
    ? nothing
    : html`<datalist id=${id}>
        ${suggestions.map(({ value, name }) => html`<option value=${value}>${name ?? nothing}</option>`)}
      </datalist>`;
}

function flag(around: Surroundings, at: Part): TemplateResult {
  const field = fieldOf(around, at);
  const keep = (event: Event): void => {
    at.values[at.name] = (event.target as HTMLInputElement).checked;
    around.draw();
  };
  at.values[at.name] ??= false;
  return html`<div class="field" data-field=${at.path}>
    <label class="flag">
      <input type="checkbox" id=${field.id} .checked=${at.values[at.name] === true} @change=${keep} /> ${field.label}
    </label>
    ${problemAt(around.view, field)}
  </div>`;
}

function group(around: Surroundings, at: Part): TemplateResult {
  const field = fieldOf(around, at);
  const inside = (at.values[at.name] ??= {}) as Values;
  return html`<details class="group" data-field=${at.path} ?open=${at.required || isAbout(around.problem, at.path)}>
    <summary>${field.label}</summary>
    ${problemAt(around.view, field)} ${fields(around, at.part, inside, `${at.path}.`)}
  </details>`;
}

function rows(around: Surroundings, at: Part): TemplateResult {
  const field = fieldOf(around, at);
  const all = (at.values[at.name] ??= at.required ? [{}] : []) as Values[];
  const { texts } = around.view;
  return html`<fieldset data-field=${at.path}>
    <legend>${field.label}</legend>
    ${all.map(
      (row, index) => html`<div class="form-part">
        ${fields(around, at.part.items ?? {}, row, `${at.path}[${index}].`)}
        <button type="button" @click=${() => change(around, all, (list) => list.splice(index, 1))}>${texts.remove}</button>
      </div>`,
    )}
    <button type="button" @click=${() => change(around, all, (list) => list.push({}))}>${texts.add}</button>
    ${problemAt(around.view, field)}
  </fieldset>`;
}

/** One line each; there is always an empty one to go on with. */
function lines(around: Surroundings, at: Part): TemplateResult {
  const field = fieldOf(around, at);
  const { texts, language } = around.view;
  const all = (at.values[at.name] ??= [""]) as string[];
  const suggestions = around.suggest(at.name);
  const invalid = isAbout(around.problem, at.path) ? "true" : nothing;
  return html`<fieldset data-field=${at.path}>
    <legend>${field.label}${at.required ? nothing : html` <span class="optional">${texts.optional}</span>`}</legend>
    ${all.map(
      (line, index) => html`<div class="line">
        <input
          type="text" id="${field.id}-${index}" autocomplete="off" aria-label="${labelOf(at.name, at.part, language)} ${index + 1}"
          aria-invalid=${invalid} list=${suggestions.length > 0 ? `${field.id}-list` : nothing} .value=${line}
          @input=${(event: Event) => {
            all[index] = (event.target as HTMLInputElement).value;
            around.draw();
          }}
        />
        ${all.length > 1
          ? html`<button type="button" @click=${() => change(around, all, (list) => list.splice(index, 1))}>
              ${texts.remove}
            </button>`
          : nothing}
      </div>`,
    )}
    <button type="button" @click=${() => change(around, all, (list) => list.push(""))}>${texts.add}</button>
    ${suggestionList(`${field.id}-list`, suggestions)} ${problemAt(around.view, field)}
  </fieldset>`;
}

function change<T>(around: Surroundings, list: T[], how: (list: T[]) => unknown): void {
  how(list);
  around.draw();
}
