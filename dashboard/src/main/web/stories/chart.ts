import { html, nothing, svg, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import type { View } from "../frame/view.ts";
import { instant } from "../text/instants.ts";
import { counted } from "../text/numbers.ts";
import { measureOf, points, turns, valuesOf, type HeatHour, type Measure, type Turns } from "./curve.ts";
import { text } from "./text.ts";

const BOX = { width: 720, height: 160 };
const HEAD = 26;

/** The whole curve: the heat that platforms say where they do, how many detections against the usual, hour by hour. */
export function heatCharts(view: View, heat: readonly HeatHour[]): TemplateResult {
  if (heat.length === 0) {
    return html`<p class="empty">${text[view.language].noHeat}</p>`;
  }
  const measures: Measure[] = measureOf(heat) === "hot" ? ["hot", "observations"] : ["observations"];
  return html`<div class="heat-charts">${measures.map((measure) => chart(view, heat, measure))}</div>
    ${table(view, heat)}`;
}

/** With its rise, peak and fall, said in words beside it. */
function chart(view: View, heat: readonly HeatHour[], measure: Measure): TemplateResult | typeof nothing {
  const words = text[view.language];
  const values = valuesOf(heat, measure);
  const turned = turns(values);
  if (!turned) {
    return nothing;
  }
  const usual = measure === "observations" ? heat.map((hour) => hour.expected ?? null) : [];
  const top = Math.max(...values, ...usual.map((value) => value ?? 0));
  const said = turnsInWords(view, heat, values, turned);
  const label = measure === "hot" ? words.byHot : words.byCount;
  return html`<figure class="heat-chart">
    <figcaption>${label}</figcaption>
    <svg viewBox="0 0 ${BOX.width} ${BOX.height + HEAD + 4}" role="img" aria-label=${`${label}: ${said.map(([name, hour, value]) => `${name} ${hour} ${value}`).join(", ")}`}>
      <g transform="translate(0 ${HEAD})">${drawn(heat, values, usual, top)}</g>
      ${marks(view, heat, values, top, turned)}
    </svg>
    <dl class="turns">
      ${said.map(([name, hour, value]) => html`<div><dt>${name}</dt><dd>${hour} · <strong>${value}</strong></dd></div>`)}
      ${turned.fall === null ? html`<div><dt>${words.fall}</dt><dd>${words.notFallen}</dd></div>` : nothing}
    </dl>
    ${usual.some((value) => value !== null) ? html`<p class="hint">${words.expectedNote}</p>` : nothing}
  </figure>`;
}

function turnsInWords(view: View, heat: readonly HeatHour[], values: readonly number[], turned: Turns): [string, string, string][] {
  const words = text[view.language];
  const at = (name: string, index: number): [string, string, string] => [
    name,
    instant(heat[index]!.hour, view.language),
    counted(values[index]!),
  ];
  return [
    at(words.rise, turned.rise),
    at(words.peak, turned.peak),
    ...(turned.fall === null ? [] : [at(words.fall, turned.fall)]),
  ];
}

function drawn(heat: readonly HeatHour[], values: number[], usual: (number | null)[], top: number): TemplateResult {
  const line = points(heat, values, top, BOX);
  const baseline = points(heat, usual, top, BOX);
  const path = (of: [number, number][]): string => of.map(([x, y]) => `${x},${y}`).join(" ");
  return svg`
    <line class="chart-axis" x1="0" y1=${BOX.height} x2=${BOX.width} y2=${BOX.height}></line>
    <polygon class="heat-area" points="${line[0]![0]},${BOX.height} ${path(line)} ${line.at(-1)![0]},${BOX.height}"></polygon>
    <polyline class="heat-line" points=${path(line)}></polyline>
    ${baseline.length > 0 ? svg`<polyline class="usual-line" points=${path(baseline)}></polyline>` : nothing}
    ${line.map(([x, y]) => svg`<circle class="heat-dot" cx=${x} cy=${y} r="2"></circle>`)}`;
}

function marks(view: View, heat: readonly HeatHour[], values: number[], top: number, turned: Turns): TemplateResult[] {
  const words = text[view.language];
  const line = points(heat, values, top, BOX);
  const mark = (index: number, name: string, row: number): TemplateResult => {
    const [x, y] = line[index]!;
    const anchor = x < 40 ? "start" : x > BOX.width - 40 ? "end" : "middle";
    return svg`<line class="turn-line" x1=${x} y1=${row + 4} x2=${x} y2=${y + HEAD}></line>
      <text class="turn-name" x=${x} y=${row} text-anchor=${anchor}>${name}</text>`;
  };
  const near = (a: number, b: number): boolean => Math.abs(line[a]![0] - line[b]![0]) < 70;
  return [
    ...(turned.rise === turned.peak || near(turned.rise, turned.peak) ? [] : [mark(turned.rise, words.rise, 12)]),
    mark(turned.peak, words.peak, 12),
    ...(turned.fall === null || near(turned.fall, turned.peak) ? [] : [mark(turned.fall, words.fall, 12)]),
  ];
}

function table(view: View, heat: readonly HeatHour[]): TemplateResult {
  const words = text[view.language];
  const expected = heat.some((hour) => hour.expected != null);
  return html`<details>
    <summary>${words.heatTable}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.heatTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.hour}</th>
            <th scope="col">${words.observed}</th>
            ${expected ? html`<th scope="col">${words.expected}</th>` : nothing}
            <th scope="col">${words.heatOf}</th>
            <th scope="col">${words.reads}</th>
          </tr>
        </thead>
        <tbody>
          ${heat.map(
            (hour) => html`<tr>
              <th scope="row">${at(view, hour.hour)}</th>
              <td>${counted(hour.observations)}</td>
              ${expected ? html`<td>${hour.expected == null ? "–" : hour.expected.toFixed(1)}</td>` : nothing}
              <td>${counted(hour.maxHot)}</td>
              <td>${counted(hour.reads)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
