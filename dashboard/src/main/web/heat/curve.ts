import { svg, html, nothing, type TemplateResult } from "lit";
import type { HeatHour } from "../live/rows.ts";
import type { View } from "../frame/view.ts";

const WIDTH = 240;
const HEIGHT = 48;
const HOURS_SHOWN = 48;

/** A small curve of a story's heat; the figure stands beside it in words. */
export function heatCurve(view: View, heat: readonly HeatHour[]): TemplateResult | typeof nothing {
  const shown = heat.slice(-HOURS_SHOWN);
  if (shown.length === 0) {
    return nothing;
  }
  const byHot = shown.some((hour) => hour.maxHot > 0);
  const values = shown.map((hour) => (byHot ? hour.maxHot : hour.observations));
  const peak = Math.max(...values);
  const { texts } = view;
  const spoken = byHot ? texts.heatByHot(shown.length, peak) : texts.heatByCount(shown.length, peak);
  return html`<figure class="heat">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${spoken}>
      ${curve(points(shown, values, peak))}
    </svg>
    <figcaption>${byHot ? texts.peakHot(peak) : texts.peakCount(peak)}</figcaption>
  </figure>`;
}

/** Placed by their hour, not by their number: an hour without data is a gap in time, not in the curve. */
export function points(heat: readonly HeatHour[], values: readonly number[], peak: number): [number, number][] {
  const times = heat.map((hour) => Date.parse(hour.hour));
  const first = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - first);
  return values.map((value, index) => [
    round(((times[index] ?? first) - first) * (WIDTH / span)),
    round(HEIGHT - 2 - (value / Math.max(1, peak)) * (HEIGHT - 6)),
  ]);
}

function curve(at: [number, number][]): TemplateResult {
  if (at.length === 1) {
    return svg`<circle class="heat-dot" cx=${WIDTH / 2} cy=${at[0]?.[1] ?? 0} r="3"></circle>`;
  }
  const line = at.map(([x, y]) => `${x},${y}`).join(" ");
  return svg`<polygon class="heat-area" points="0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}"></polygon>
    <polyline class="heat-line" points=${line} vector-effect="non-scaling-stroke"></polyline>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
