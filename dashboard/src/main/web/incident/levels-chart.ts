import { html, svg, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import type { HeatHour } from "../live/rows.ts";
import { instant } from "../text/instants.ts";
import { counted } from "../text/numbers.ts";
import type { Fact } from "./shapes.ts";
import { text } from "./text.ts";

const WIDTH = 720;
const HEIGHT = 200;
const BASE = HEIGHT - 26;
const TOP = 26;
const SIDE = 8;

/** The facts after which another level held. */
const CHANGES = new Set(["ResponseStarted", "ResponseRaised", "ResponseLowered", "ResponseLifted"]);

export function levelChanges(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => CHANGES.has(fact.type));
}

/** Heat over time, with a line where the level changed; the same as a list below it. */
export function levelsChart(view: View, heat: readonly HeatHour[], facts: readonly Fact[]): TemplateResult {
  const words = text[view.language];
  if (heat.length === 0) {
    return html`<p class="empty">${words.noHeat}</p>`;
  }
  const marks = levelChanges(facts);
  const byHot = heat.some((hour) => hour.maxHot > 0);
  const value = (hour: HeatHour): number => (byHot ? hour.maxHot : hour.observations);
  const times = [...heat.map((hour) => Date.parse(hour.hour)), ...marks.map((fact) => Date.parse(fact.occurredAt))];
  const first = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - first);
  const peak = Math.max(1, ...heat.map(value));
  const x = (time: number): number => SIDE + ((time - first) / span) * (WIDTH - 2 * SIDE);
  const y = (figure: number): number => BASE - (figure / peak) * (BASE - TOP);
  const line = heat.map((hour) => `${x(Date.parse(hour.hour)).toFixed(1)},${y(value(hour)).toFixed(1)}`).join(" ");
  const figure = byHot ? words.peakHot(counted(peak)) : words.peakCount(counted(peak));
  return html`<figure class="levels-chart">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${`${words.heat}: ${figure}`}>
      <line class="axis" x1="0" x2=${WIDTH} y1=${BASE} y2=${BASE}></line>
      <polyline class="heat-line" points=${line}></polyline>
      ${heat.map((hour) => svg`<circle class="heat-dot" r="2.5" cx=${x(Date.parse(hour.hour))} cy=${y(value(hour))}></circle>`)}
      ${marks.map((fact, index) => mark(x(Date.parse(fact.occurredAt)), index + 1))}
      <text x=${SIDE} y=${HEIGHT - 8}>${instant(new Date(first).toISOString(), view.language)}</text>
      <text x=${WIDTH - SIDE} y=${HEIGHT - 8} text-anchor="end">${instant(new Date(first + span).toISOString(), view.language)}</text>
    </svg>
    <figcaption>
      ${figure}
      ${marks.length > 0
        ? html`<ol class="marks">
            ${marks.map((fact) => html`<li>${at(view, fact.occurredAt)} ${data(fact.words[view.language])}</li>`)}
          </ol>`
        : nothing}
    </figcaption>
  </figure>`;
}

function mark(x: number, number: number): TemplateResult {
  return svg`<line class="level-mark" x1=${x} x2=${x} y1=${TOP - 8} y2=${BASE}></line>
    <text class="level-mark-name" x=${x} y=${TOP - 12} text-anchor="middle">${number}</text>`;
}
