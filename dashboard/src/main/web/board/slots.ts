import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { at, clauseOf, stateMark } from "../frame/marks.ts";
import { body, type View } from "../frame/view.ts";
import type { Duty } from "../live/rows.ts";
import "../slot/countdown.ts";
import { slotLine } from "../slot/line.ts";
import { slotName } from "../slot/name.ts";
import type { Owed } from "./join.ts";
import { text } from "./text.ts";

const UNMET_SHOWN = 4;
const FURTHER_SHOWN = 20;

/** The next slot counting down, those after it, and what was not met. */
export function slots(view: View, owed: Owed): TemplateResult {
  const words = text[view.language];
  const [next, ...further] = owed.pending;
  return html`${next ? nextSlot(view, next) : html`<p class="no-slot">${words.noSlot}</p>`}${unmet(view, owed)}
  ${further.length > 0
    ? html`<details class="further">
        <summary>${words.furtherSlots} <span class="count">${further.length}</span></summary>
        <ul>
          ${repeat(further.slice(0, FURTHER_SHOWN), (slot) => slot.id, (slot) => slotLine(view, slot))}
        </ul>
      </details>`
    : nothing}`;
}

function nextSlot(view: View, slot: Duty): TemplateResult {
  return html`<section class="next-slot state-${slot.state}" data-slot=${slot.id}>
    <h4>${text[view.language].nextSlot}</h4>
    <p class="slot-name">${slotName(view, slot)}${slot.state === "DUE_SOON" ? stateMark(view, slot) : nothing}</p>
    <p class="slot-owner">${body(view, slot.owner)} → ${body(view, slot.addressee)}</p>
    <wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>
    <p class="slot-terms">${view.texts.due} ${at(view, slot.dueAt)} · ${clauseOf(view, slot.clause)}</p>
  </section>`;
}

function unmet(view: View, owed: Owed): TemplateResult | typeof nothing {
  const all = [...owed.overdue, ...owed.missed];
  if (all.length === 0) {
    return nothing;
  }
  const words = text[view.language];
  const older = all.slice(UNMET_SHOWN);
  return html`<section class="unmet">
    <h4>${words.slotsUnmet} <span class="count">${all.length}</span></h4>
    <ul>
      ${repeat(all.slice(0, UNMET_SHOWN), (slot) => slot.id, (slot) => slotLine(view, slot))}
    </ul>
    ${older.length > 0
      ? html`<details>
          <summary>${words.olderUnmet(older.length)}</summary>
          <ul>
            ${repeat(older, (slot) => slot.id, (slot) => slotLine(view, slot))}
          </ul>
        </details>`
      : nothing}
  </section>`;
}
