import { html, type TemplateResult } from "lit";
import type { View } from "../frame/view.ts";
import type { Board } from "./join.ts";
import { text } from "./text.ts";

export function overview(view: View, counts: Board["counts"]): TemplateResult {
  const words = text[view.language];
  const figure = (name: string, count: number, kind: string): TemplateResult =>
    html`<div class="figure ${count > 0 ? kind : ""}"><dt>${name}</dt><dd>${count}</dd></div>`;
  return html`<section class="overview" aria-label=${words.overview}>
    <dl>
      ${figure(words.countOpen, counts.open, "is-open")} ${figure(words.countOverdue, counts.overdue, "is-bad")}
      ${figure(words.countMissed, counts.missed, "is-bad")} ${figure(words.countDueSoon, counts.dueSoon, "is-soon")}
      ${figure(words.countUnacknowledged, counts.unacknowledged, "is-soon")}
    </dl>
  </section>`;
}
