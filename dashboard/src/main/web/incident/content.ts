import { html, nothing, type TemplateResult } from "lit";
import { choiceName } from "../form/controls.ts";
import { controlOf, labelOf, type Schema } from "../form/schema.ts";
import { at } from "../frame/marks.ts";
import { body, data, type View } from "../frame/view.ts";

/** What was given, under the words of the form that asked for it. */
export function content(view: View, schema: Schema | undefined, given: Record<string, unknown>): TemplateResult {
  const names = Object.keys(given).filter((name) => given[name] !== null && given[name] !== "");
  return html`<dl class="content">
    ${names.map((name) => {
      const part = schema?.properties?.[name];
      return html`<div><dt>${part ? labelOf(name, part, view.language) : name}</dt><dd>${value(view, part, given[name])}</dd></div>`;
    })}
  </dl>`;
}

function value(view: View, schema: Schema | undefined, given: unknown): TemplateResult | typeof nothing {
  if (Array.isArray(given)) {
    return html`<ul>${given.map((item) => html`<li>${value(view, schema?.items, item)}</li>`)}</ul>`;
  }
  if (typeof given === "object" && given !== null) {
    return content(view, schema, given as Record<string, unknown>);
  }
  if (typeof given === "boolean") {
    return html`${given ? view.texts.yes : view.texts.no}`;
  }
  const text = String(given);
  if (schema && controlOf(schema) === "choice") {
    return html`${choiceName(view, schema, text)}`;
  }
  if (schema && controlOf(schema) === "instant") {
    return at(view, text);
  }
  return view.nameOf(text) === undefined ? data(text) : body(view, text);
}
