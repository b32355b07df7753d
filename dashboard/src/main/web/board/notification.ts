import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { body, data, type View } from "../frame/view.ts";
import type { Notification } from "../live/rows.ts";
import { wordFor } from "../text/language.ts";

export function notificationItem(view: View, row: Notification): TemplateResult {
  const { texts, language } = view;
  // The first line says it all; the rest is in the mail.
  const words = row.text?.[language]?.split("\n", 1)[0];
  return html`<li class="card notification" data-notification=${row.id}>
    <p class="notification-text">${words ? wordsOf(view, words) : data(row.reason)}</p>
    <p class="notification-facts">
      <span class="mark mark-${row.state}">${wordFor(texts.notificationStates, row.state)}</span>
      ${texts.recipient} ${body(view, row.recipient)}
      ${row.acknowledgeBy
        ? html`· ${texts.acknowledgeBy} ${at(view, row.acknowledgeBy)}`
        : nothing}
    </p>
  </li>`;
}

/** Written by the service in both languages; titles inside it stay in the agency's own. */
function wordsOf(view: View, words: string): TemplateResult {
  return view.language === "zh" ? html`${words}` : html`<span class="data">${words}</span>`;
}
