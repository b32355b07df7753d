import { html, nothing, svg, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { instant } from "../text/instants.ts";
import { wordFor } from "../text/language.ts";
import { picture, load, type Lane, type Picture } from "./lanes.ts";
import { MAY_BE_LIFTED, type Demand, type Rehearsed } from "./rehearsal.ts";
import { text } from "./text.ts";
import { said } from "./words.ts";

const LANE_HEIGHT = 30;
const NARROWEST_DAY = 48;
const WIDE_ENOUGH = 900;

/** Another rehearsal of the same days, and how it is called. */
export interface Compared {
  what: Rehearsed;
  name: string;
}

/** Lanes over days, how much each owes, and everything in order; what is compared with lies in the same lanes. */
export function rehearsalPicture(view: View, rehearsed: Rehearsed, days: number, compared: Compared | null): TemplateResult {
  const words = text[view.language];
  const drawn = picture(rehearsed, Math.max(NARROWEST_DAY, WIDE_ENOUGH / days), compared?.what);
  const bodies = { ...compared?.what.bodies, ...rehearsed.bodies };
  const name = (id: string): string => bodies[id]?.[view.language] ?? words.parties[id] ?? id;
  const [demanded, other] = [demandedIn(rehearsed), compared ? demandedIn(compared.what) : null];
  return html`<p role="status"><strong>${words.demanded(demanded.length, days)}</strong></p>
    ${compared && other ? legend(view, compared, other.length - demanded.length) : nothing}
    <h3>${words.lanes}</h3>
    <p class="hint">${words.lanesHint}</p>
    <div class="lanes" tabindex="0" role="region" aria-label=${words.lanes}>
      <div class="lane lane-days">
        <p class="lane-name"></p>
        ${dayHeads(view, drawn)}
      </div>
      ${drawn.lanes.map((lane) => laneRow(view, drawn, lane, name))}
    </div>
    ${drawn.beyond.length === 0
      ? nothing
      : html`<h3>${words.beyond}</h3>
          <ul class="plain">${drawn.beyond.map((demand) => html`<li>${demandLine(view, demand, name)}</li>`)}</ul>`}
    <h3>${words.load}</h3>
    ${loads(view, demanded, other, name)}
    <details>
      <summary>${words.listed}</summary>
      <ol class="plain demands">${rehearsed.items.map((demand) => html`<li>${demandLine(view, demand, name)}</li>`)}</ol>
    </details>`;
}

function demandedIn(rehearsed: Rehearsed): Demand[] {
  const until = Date.parse(rehearsed.until);
  return rehearsed.items.filter((item) => item.kind !== MAY_BE_LIFTED && Date.parse(item.dueAt) <= until);
}

function legend(view: View, { name }: Compared, more: number): TemplateResult {
  const words = text[view.language];
  return html`<p class="compared-with">
    <svg width="16" height="16" aria-hidden="true"><rect class="lane-mark is-other" x="3" y="3" width="10" height="10"></rect></svg>
    ${words.comparedWith} ${data(name)}: ${words.moreOrFewer(more)}
  </p>`;
}

function loads(view: View, demanded: Demand[], other: Demand[] | null, name: (id: string) => string): TemplateResult {
  const words = text[view.language];
  const [own, others] = [load(demanded), load(other ?? [])];
  const owners = [...new Set([...own.keys(), ...others.keys()])];
  return html`<ul class="load">
    ${owners.map(
      (owner) => html`<li>${data(name(owner))} <strong>${words.times(own.get(owner) ?? 0)}</strong>${other
          ? html` → ${words.times(others.get(owner) ?? 0)}`
          : nothing}</li>`,
    )}
  </ul>`;
}

function kindOf(view: View, kind: string): string {
  return kind === MAY_BE_LIFTED ? text[view.language].mayBeLifted : wordFor(view.texts.kinds, kind);
}

function dayHeads(view: View, drawn: Picture): TemplateResult {
  const day = (at: number): string => instant(new Date(at).toISOString(), view.language).split(" ").slice(0, view.language === "zh" ? 1 : 2).join(" ").replace(",", "");
  return html`<svg width=${drawn.width + 2} height=${LANE_HEIGHT} aria-hidden="true">
    ${drawn.days.map(({ x, at }) => svg`<text class="day-name" x=${x + 3} y="19">${day(at)}</text>`)}
    ${dayLines(drawn)}
  </svg>`;
}

function dayLines(drawn: Picture): TemplateResult[] {
  return drawn.days.map(({ x }) => svg`<line class="day-line" x1=${x} y1="0" x2=${x} y2=${LANE_HEIGHT}></line>`);
}

function laneRow(view: View, drawn: Picture, lane: Lane, name: (id: string) => string): TemplateResult {
  const words = text[view.language];
  const kind = kindOf(view, lane.kind);
  const times = (other: boolean): string =>
    words.list(lane.marks.filter((mark) => mark.other === other).map((mark) => instant(mark.demand.dueAt, view.language)));
  const label = words.demandLabel(kind, name(lane.owner), times(false));
  const others = times(true);
  return html`<div class="lane" data-lane="${lane.kind} ${lane.owner}">
    <p class="lane-name"><strong>${kind}</strong> ${data(name(lane.owner))}</p>
    <svg width=${drawn.width + 2} height=${LANE_HEIGHT} role="img" aria-label=${others ? `${label}${words.otherTimes(others)}` : label}>
      ${dayLines(drawn)}
      <line class="lane-line" x1="0" y1=${LANE_HEIGHT / 2} x2=${drawn.width} y2=${LANE_HEIGHT / 2}></line>
      ${lane.marks.map(
        (mark) => {
          const title = svg`<title>${kind} · ${instant(mark.demand.dueAt, view.language)}</title>`;
          return mark.other
            ? svg`<rect class="lane-mark is-other" x=${mark.x - 8} y=${LANE_HEIGHT / 2 - 8} width="16" height="16">${title}</rect>`
            : svg`<circle class="lane-mark mark-of-${lane.kind}" cx=${mark.x} cy=${LANE_HEIGHT / 2} r="6">${title}</circle>`;
        },
      )}
    </svg>
  </div>`;
}

function demandLine(view: View, demand: Demand, name: (id: string) => string): TemplateResult {
  const words = text[view.language];
  return html`${at(view, demand.dueAt)} <strong>${kindOf(view, demand.kind)}</strong>
    ${demand.addressee === null
      ? html`${data(name(demand.owner))} · ${words.stableOn(words.list(demand.days.map((day) => day.date)))}`
      : html`${data(name(demand.owner))} → ${data(words.list([demand.addressee, ...demand.alsoTo].map(name)))} · ${said(view, demand.words)}`}
    · ${view.texts.clause} ${data(demand.clause)}
    ${demand.provisional ? html`<span class="provisional">${words.provisional}</span>` : nothing}`;
}
