import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { body, data, type View } from "../frame/view.ts";
import type { Moment } from "./moment.ts";
import { text } from "./text.ts";

/** A report that was sent, as the list of reports says it. */
export interface SentReport {
  id: string;
  slot: string | null;
  owner: string;
  name: { zh: string; en: string } | null;
  zero: boolean;
  correctedBy: string | null;
  /** For whom it was read. */
  receivers: string[];
  /** The missed slot that it makes up for. */
  missedSlot: string | null;
  by: string;
  at: string;
}

export function sentBy(sent: readonly SentReport[], { asOf }: Moment): SentReport[] {
  return sent.filter((report) => asOf === null || Date.parse(report.at) <= Date.parse(asOf));
}

/** The last first; each opens to be read and printed. */
export function reports(view: View, sent: readonly SentReport[]): TemplateResult {
  const words = text[view.language];
  return sent.length === 0
    ? html`<p class="empty">${words.noReports}</p>`
    : html`<ul class="reports">
        ${[...sent].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).map(
          (report) => html`<li data-report=${report.id}>
            <a href="#/duties/reports/${encodeURIComponent(report.id)}">${report.name?.[view.language] ?? words.report}</a>
            ${body(view, report.owner)} · ${data(report.by)} · ${at(view, report.at)}
            ${report.zero ? html`<span class="mark">${words.zero}</span>` : nothing}
            ${report.missedSlot ? html`<span class="mark">${words.makesUp}</span>` : nothing}
            ${report.correctedBy
              ? html`<span class="mark">${words.corrected}</span>`
              : html`<span class="mark">${report.receivers.length > 0 ? `✓ ${words.received}` : words.notReceived}</span>`}
          </li>`,
        )}
      </ul>`;
}
