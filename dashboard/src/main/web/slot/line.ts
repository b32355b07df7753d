import { html, nothing, type TemplateResult } from "lit";
import { at, stateMark } from "../frame/marks.ts";
import { body, type View } from "../frame/view.ts";
import type { Duty } from "../live/rows.ts";
import "./countdown.ts";
import { slotName } from "./name.ts";

/** One slot in a list: its state in words, what, whose, until when. */
export function slotLine(view: View, slot: Duty): TemplateResult {
  return html`<li class="slot state-${slot.state}" data-slot=${slot.id}>
    <span class="slot-what">${stateMark(view, slot)} ${slotName(view, slot)}</span>
    <span class="slot-owner">${body(view, slot.owner)}</span>
    <span class="slot-when">
      ${view.texts.due} ${at(view, slot.dueAt)}
      ${slot.state === "MISSED"
        ? nothing
        : html`<wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>`}
    </span>
  </li>`;
}
