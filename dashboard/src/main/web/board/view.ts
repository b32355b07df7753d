import { html, nothing, type TemplateResult } from "lit";
import { textsIn, type Language } from "../text/language.ts";
import type { Texts } from "../text/zh.ts";

/** What every part of the page is drawn with. */
export interface View {
  language: Language;
  texts: Texts;
}

export function viewIn(language: Language): View {
  return { language, texts: textsIn(language) };
}

/**
 * Text that comes from the agency's data and stands in its own language whatever the page's: never HTML, and marked
 * for screen readers. Ids of units are data, too.
 */
export function data(text: string): TemplateResult {
  return html`<span class="data" lang="zh-CN" translate="no">${text}</span>`;
}

/** The body's or office's name in the page's language; a unit's id as it is. */
export function body(view: View, id: string): TemplateResult {
  const names: Record<string, string> = view.texts.bodies;
  return Object.hasOwn(names, id) ? html`${names[id]}` : data(id);
}

export function exerciseMark(view: View, exercise: boolean): TemplateResult | typeof nothing {
  return exercise ? html`<strong class="exercise">${view.texts.exercise}</strong>` : nothing;
}
