import { html, type TemplateResult } from "lit";
import type { Duty, Level } from "../live/rows.ts";
import { instant } from "../text/instants.ts";
import { wordFor } from "../text/language.ts";
import { data, type View } from "./view.ts";

/** In colour and in words. */
export function levelBadge(view: View, level: Level | null): TemplateResult {
  return html`<span class="level level-${level ?? "none"}"
    >${level ? wordFor(view.texts.levels, level) : view.texts.noLevel}</span
  >`;
}

/** A sign and a word, so that no state is told by colour alone. */
export function stateMark(view: View, slot: Pick<Duty, "state">): TemplateResult {
  const signs: Record<string, string> = { OVERDUE: "!", MISSED: "×", DUE_SOON: "◔", OPEN: "○", FULFILLED: "✓", FULFILLED_LATE: "✓" };
  return html`<span class="mark mark-${slot.state}"
    ><span aria-hidden="true">${signs[slot.state] ?? ""}</span> ${wordFor(view.texts.slotStates, slot.state)}</span
  >`;
}

/** A clause number such as 五(三)3 quotes the plan, in either language. */
export function clauseOf(view: View, clause: string): TemplateResult {
  return html`<span class="clause">${view.texts.clause} ${data(clause)}</span>`;
}

/** Day and minute in the agency's time zone. */
export function at(view: View, iso: string): TemplateResult {
  return html`<time datetime=${iso}>${instant(iso, view.language)}</time>`;
}
