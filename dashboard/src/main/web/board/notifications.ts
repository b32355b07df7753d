import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { body, type View } from "../frame/view.ts";
import { capped } from "../text/numbers.ts";
import { notificationItem } from "./notification.ts";
import type { Unacknowledged } from "./unacknowledged.ts";
import { text } from "./text.ts";

const RECIPIENTS_SHOWN = 10;

/** What waits for this person first, one by one; everybody else's is summed up, or at high speed it would drown the board. */
export function notificationList(view: View, waiting: Unacknowledged): TemplateResult {
  const words = text[view.language];
  const further = waiting.others.length - RECIPIENTS_SHOWN;
  return html`<ul>
      ${repeat(waiting.cards, (row) => row.id, (row) => notificationItem(view, row))}
    </ul>
    ${waiting.ownFurther > 0
      ? html`<p class="more"><a href="#/duties">${words.furtherOwn(waiting.ownFurther)}</a></p>`
      : nothing}
    ${waiting.others.length === 0
      ? nothing
      : html`<h3 class="others-told">${words.othersTold}</h3>
          <ul class="told-lines" aria-label=${words.othersTold}>
            ${repeat(
              waiting.others.slice(0, RECIPIENTS_SHOWN),
              (other) => other.recipient,
              (other) => html`<li class="told-line" data-told=${other.recipient}>
                ${body(view, other.recipient)} <strong>${capped(other.count)}</strong>
                ${other.late > 0 ? html`<span class="mark mark-OVERDUE">${words.toldLate(capped(other.late))}</span>` : nothing}
                ${other.exhausted > 0 ? html`<span class="mark mark-EXHAUSTED">${words.toldNobody(capped(other.exhausted))}</span>` : nothing}
              </li>`,
            )}
          </ul>
          ${further > 0 ? html`<p class="more">${words.furtherRecipients(further)}</p>` : nothing}`}`;
}
