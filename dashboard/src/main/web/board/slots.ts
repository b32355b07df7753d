import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Duty } from "../live/rows.ts";
import { instant } from "../text/instants.ts";
import { wordFor } from "../text/language.ts";
import "./countdown.ts";
import type { Owed } from "./join.ts";
import { body, data, type View } from "./view.ts";

const UNMET_SHOWN = 4;
const FURTHER_SHOWN = 5;

/** The next slot counting down, those after it, and what was not met. */
export function slots(view: View, owed: Owed): TemplateResult {
  const [next, ...further] = owed.pending;
  return html`${next ? nextSlot(view, next) : html`<p class="no-slot">${view.texts.noSlot}</p>`}${unmet(view, owed)}
  ${further.length > 0
    ? html`<details class="further">
        <summary>${view.texts.furtherSlots} <span class="count">${further.length}</span></summary>
        <ul>
          ${repeat(further.slice(0, FURTHER_SHOWN * 4), (slot) => slot.id, (slot) => slotLine(view, slot))}
        </ul>
      </details>`
    : nothing}`;
}

/** The kind and which of its series; the first-hour report is owed once and has no number. */
export function slotName(view: View, slot: Duty): string {
  const kind = wordFor(view.texts.kinds, slot.kind);
  return slot.kind === "INITIAL_REPORT" ? kind : `${kind} ${view.texts.slotNumber(slot.number)}`;
}

function nextSlot(view: View, slot: Duty): TemplateResult {
  return html`<section class="next-slot state-${slot.state}" data-slot=${slot.id}>
    <h4>${view.texts.nextSlot}</h4>
    <p class="slot-name">${slotName(view, slot)}${slot.state === "DUE_SOON" ? stateMark(view, slot) : nothing}</p>
    <p class="slot-owner">${body(view, slot.owner)} → ${body(view, slot.addressee)}</p>
    <wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>
    <p class="slot-terms">
      ${view.texts.due} <time datetime=${slot.dueAt}>${instant(slot.dueAt, view.language)}</time> ·
      ${clauseOf(view, slot.clause)}
    </p>
  </section>`;
}

function unmet(view: View, owed: Owed): TemplateResult | typeof nothing {
  const all = [...owed.overdue, ...owed.missed];
  if (all.length === 0) {
    return nothing;
  }
  const older = all.slice(UNMET_SHOWN);
  return html`<section class="unmet">
    <h4>${view.texts.slotsUnmet} <span class="count">${all.length}</span></h4>
    <ul>
      ${repeat(all.slice(0, UNMET_SHOWN), (slot) => slot.id, (slot) => slotLine(view, slot))}
    </ul>
    ${older.length > 0
      ? html`<details>
          <summary>${view.texts.olderUnmet(older.length)}</summary>
          <ul>
            ${repeat(older, (slot) => slot.id, (slot) => slotLine(view, slot))}
          </ul>
        </details>`
      : nothing}
  </section>`;
}

function slotLine(view: View, slot: Duty): TemplateResult {
  return html`<li class="slot state-${slot.state}" data-slot=${slot.id}>
    <span class="slot-what">${stateMark(view, slot)} ${slotName(view, slot)}</span>
    <span class="slot-owner">${body(view, slot.owner)}</span>
    <span class="slot-when">
      ${view.texts.due} <time datetime=${slot.dueAt}>${instant(slot.dueAt, view.language)}</time>
      ${slot.state === "MISSED"
        ? nothing
        : html`<wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>`}
    </span>
  </li>`;
}

/** A sign and a word, so that no state is told by colour alone. */
export function stateMark(view: View, slot: Pick<Duty, "state">): TemplateResult {
  const signs: Record<string, string> = { OVERDUE: "!", MISSED: "×", DUE_SOON: "◔", OPEN: "○" };
  return html`<span class="mark mark-${slot.state}"
    ><span aria-hidden="true">${signs[slot.state] ?? ""}</span> ${wordFor(view.texts.slotStates, slot.state)}</span
  >`;
}

/** A clause number such as 五(三)3 quotes the plan, in either language. */
export function clauseOf(view: View, clause: string): TemplateResult {
  return html`<span class="clause">${view.texts.clause} ${data(clause)}</span>`;
}
