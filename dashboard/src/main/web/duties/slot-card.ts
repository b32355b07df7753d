import { html, nothing, type TemplateResult } from "lit";
import { at, clauseOf, stateMark } from "../frame/marks.ts";
import { body, data, exerciseMark, type View } from "../frame/view.ts";
import type { Duty, Rows } from "../live/rows.ts";
import "../slot/countdown.ts";
import { slotName } from "../slot/name.ts";
import { subjectOf } from "./owed.ts";
import { text } from "./text.ts";

/** One slot to be met: what, about what, how long still, and the way to its report. */
export function slotCard(view: View, slot: Duty, rows: Rows, makeUp: (() => void) | null = null): TemplateResult {
  const words = text[view.language];
  return html`<article class="card owed state-${slot.state}" data-slot=${slot.id}>
    <p class="duty-name">${stateMark(view, slot)} <strong>${slotName(view, slot)}</strong></p>
    ${slot.incident || slot.story ? html`<h3>${about(view, slot, rows)}</h3>` : nothing}
    ${slot.state === "MISSED"
      ? html`<p class="hint">${words.final}</p>`
      : html`<wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>`}
    <p class="duty-facts">
      ${view.texts.due} ${at(view, slot.dueAt)} · ${body(view, slot.owner)} → ${body(view, slot.addressee)} ·
      ${clauseOf(view, slot.clause)}
    </p>
    ${slot.state === "MISSED"
      ? makeUp
        ? html`<p><button type="button" data-make-up @click=${makeUp}>${words.makeUp}</button></p>`
        : nothing
      : html`<p><a class="button primary" href="#/duties/${encodeURIComponent(slot.id)}">${words.report}</a></p>`}
  </article>`;
}

export function about(view: View, slot: Duty, rows: Rows): TemplateResult {
  const subject = subjectOf(slot, rows);
  const name = subject ? html`${exerciseMark(view, subject.exercise)}${data(subject.title)}` : data(slot.incident ?? slot.story ?? "");
  return slot.incident ? html`<a href="#/incidents/${encodeURIComponent(slot.incident)}">${name}</a>` : name;
}
