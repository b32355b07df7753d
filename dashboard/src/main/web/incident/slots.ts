import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Form } from "../form/dialog.ts";
import { at, clauseOf, stateMark } from "../frame/marks.ts";
import { body, type View } from "../frame/view.ts";
import type { Duty } from "../live/rows.ts";
import "../slot/countdown.ts";
import { slotName } from "../slot/name.ts";
import { actButton } from "./act-list.ts";
import { text } from "./text.ts";

const WAITS = new Set(["OPEN", "DUE_SOON", "OVERDUE"]);
const SETTLED_SHOWN = 10;

/** What may be done about a slot, and whether it is now: in the past nothing counts down. */
export interface Dealing {
  past: boolean;
  formsOf: (slot: Duty) => readonly Form[];
  open: (form: Form) => void;
}

/** Under each owner what it owes, the most pressing first; what is settled stands behind. */
export function slotsByOwner(view: View, slots: readonly Duty[], dealing: Dealing): TemplateResult {
  const owners = Map.groupBy(slots, (slot) => slot.owner);
  if (owners.size === 0) {
    return html`<p class="empty">${text[view.language].noSlots}</p>`;
  }
  return html`<div class="owners">
    ${repeat([...owners.entries()], ([owner]) => owner, ([owner, own]) => oneOwner(view, owner, own, dealing))}
  </div>`;
}

function oneOwner(view: View, owner: string, slots: readonly Duty[], dealing: Dealing): TemplateResult {
  const words = text[view.language];
  const due = (slot: Duty): number => Date.parse(slot.dueAt);
  const waiting = slots.filter((slot) => WAITS.has(slot.state)).sort((a, b) => due(a) - due(b));
  const settled = slots.filter((slot) => !WAITS.has(slot.state)).sort((a, b) => due(b) - due(a));
  return html`<section class="card owner" data-owner=${owner}>
    <h3>${body(view, owner)}</h3>
    <ul>
      ${repeat(waiting, (slot) => slot.id, (slot) => line(view, slot, dealing))}
    </ul>
    ${waiting.length === 0 ? html`<p class="no-slot">${words.owesNothing}</p>` : nothing}
    ${settled.length > 0
      ? html`<details>
          <summary>${words.settled(settled.length)}</summary>
          <ul>
            ${settled.slice(0, SETTLED_SHOWN).map((slot) => line(view, slot, dealing))}
          </ul>
          ${settled.length > SETTLED_SHOWN ? html`<p class="more">${words.olderSlots(settled.length - SETTLED_SHOWN)}</p>` : nothing}
        </details>`
      : nothing}
  </section>`;
}

function line(view: View, slot: Duty, { past, formsOf, open }: Dealing): TemplateResult {
  const forms = past ? [] : formsOf(slot);
  return html`<li class="slot state-${slot.state}" data-slot=${slot.id}>
    <span class="slot-what">${stateMark(view, slot)} ${slotName(view, slot)}</span>
    <span class="slot-owner">→ ${body(view, slot.addressee)} · ${clauseOf(view, slot.clause)}</span>
    <span class="slot-when">
      ${view.texts.due} ${at(view, slot.dueAt)}
      ${WAITS.has(slot.state) && !past
        ? html`<wk-countdown .slotRow=${slot} language=${view.language}></wk-countdown>`
        : nothing}
    </span>
    ${forms.length > 0 ? html`<span class="slot-act">${forms.map((form) => actButton(view, form, open))}</span>` : nothing}
  </li>`;
}
