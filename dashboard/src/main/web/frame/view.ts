import { html, nothing, type TemplateResult } from "lit";
import { textsIn, type Language } from "../text/language.ts";
import type { Texts } from "../text/zh.ts";
import type { BodyNames } from "./body-names.ts";

/** What every part of the page is drawn with. A new one is made when the language or a name changes. */
export interface View {
  language: Language;
  /** The texts of the frame and the words that pages share; a page brings its own beside it. */
  texts: Texts;
  /** The name of a body; undefined for a unit. */
  nameOf: (id: string) => string | undefined;
  /** The ids of all bodies and offices that have a name. */
  bodies: () => readonly string[];
}

export function viewIn(language: Language, names: BodyNames): View {
  return { language, texts: textsIn(language), nameOf: (id) => names.of(id, language), bodies: () => names.ids() };
}

/** Of the browser's tab: what is overdue stands first, whatever page is open. */
export function titleOf(view: View, page: string, overdue: number): string {
  return `${overdue > 0 ? `(${overdue}) ` : ""}${page} · ${view.texts.title}`;
}

/**
 * Text that comes from the agency's data and stands in its own language whatever the page's: never HTML, and marked
 * for screen readers. Ids of units are data, too.
 */
export function data(text: string): TemplateResult {
  return html`<bdi class="data" lang="zh-CN" translate="no">${text}</bdi>`;
}

/** The body's or office's name in the page's language; a unit's id as it is. */
export function body(view: View, id: string): TemplateResult {
  const name = view.nameOf(id);
  return name === undefined ? data(id) : html`${name}`;
}

export function exerciseMark(view: View, exercise: boolean): TemplateResult | typeof nothing {
  return exercise ? html`<strong class="exercise">${view.texts.exercise}</strong>` : nothing;
}
