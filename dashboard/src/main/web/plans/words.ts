import { html, type TemplateResult } from "lit";
import { data, type View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import { span } from "../text/spans.ts";
import { ownersOf } from "./compare.ts";
import { partyName } from "./in-use.ts";
import type { Plan, PlanDuty, Rhythm, Words } from "./plan.ts";
import { text } from "./text.ts";

/** What the plan's file says in this language. */
export function said(view: View, words: Words): TemplateResult {
  return view.language === "zh" ? data(words.zh) : html`${words.en}`;
}

export function rhythmIn(view: View, rhythm: Rhythm): string {
  const words = text[view.language];
  if (rhythm.every) {
    return words.every(span(rhythm.every, view.language));
  }
  if (rhythm.dailyAt && rhythm.dailyAt.length > 0) {
    return words.daily(words.list(rhythm.dailyAt.map(minute)));
  }
  if (rhythm.within) {
    return words.within(span(rhythm.within, view.language));
  }
  return words.workingDays(rhythm.withinWorkingDays ?? 0);
}

/** `08:00:00` as `08:00`. */
function minute(hour: string): string {
  return hour.slice(0, 5);
}

export function names(view: View, plan: Plan | null, ids: readonly string[]): string {
  const words = text[view.language];
  return words.list(ids.map((id) => partyName(view, plan, words.parties, id)));
}

export function dutyKind(view: View, kind: string): string {
  return wordFor(view.texts.kinds, kind);
}

export function owners(view: View, plan: Plan, duty: PlanDuty): string {
  return names(view, plan, ownersOf(duty));
}
