import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../frame/view.ts";
import type { Board } from "./join.ts";
import { capped, counted } from "../text/numbers.ts";
import type { Unacknowledged } from "./unacknowledged.ts";
import { text } from "./text.ts";

export function overview(view: View, counts: Board["counts"], waiting: Unacknowledged): TemplateResult {
  const words = text[view.language];
  const figure = (name: string, count: number, kind: string, said = counted(count), besides = ""): TemplateResult =>
    html`<div class="figure ${count > 0 ? kind : ""}"><dt>${name}</dt><dd>${said}${besides ? html` <small>${besides}</small>` : nothing}</dd></div>`;
  return html`<section class="overview" aria-label=${words.overview}>
    <dl>
      ${figure(words.countOpen, counts.open, "is-open")} ${figure(words.countOverdue, counts.overdue, "is-bad")}
      ${figure(words.countMissed, counts.missed, "is-bad")} ${figure(words.countDueSoon, counts.dueSoon, "is-soon")}
      ${waiting.own > 0
        ? figure(words.countOwn, waiting.own, "is-soon", capped(waiting.own), words.ofAll(capped(waiting.all)))
        : figure(words.countUnacknowledged, waiting.all, "", capped(waiting.all))}
    </dl>
  </section>`;
}
