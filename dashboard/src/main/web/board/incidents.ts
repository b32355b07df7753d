import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { at, levelBadge, stateMark } from "../frame/marks.ts";
import { data, exerciseMark, type View } from "../frame/view.ts";
import { slotName } from "../slot/name.ts";
import { incidentCard } from "./incident.ts";
import type { IncidentCard } from "./join.ts";
import type { Stability } from "./stability-counts.ts";
import { text } from "./text.ts";

/** The gravest are cards that count down; nobody reads more of them than this at once. */
export const CARDS = 40;
const LINES = 100;

/** Cards first, the rest as lines; what is drawn at once has an end, however many incidents are open. */
export function incidentList(
  view: View,
  shown: readonly IncidentCard[],
  furtherLines: number,
  stable: (incident: string) => Stability | undefined,
  more: () => void,
): TemplateResult {
  const words = text[view.language];
  const lines = shown.slice(CARDS, CARDS + LINES + furtherLines);
  const rest = shown.length - CARDS - lines.length;
  return html`${repeat(shown.slice(0, CARDS), (card) => card.incident.id, (card) =>
      incidentCard(view, card, stable(card.incident.id)),
    )}
    ${lines.length === 0
      ? nothing
      : html`<h3 class="further-incidents">${words.furtherIncidents(shown.length - CARDS)}</h3>
          <ul class="card incident-lines">
            ${repeat(lines, (card) => card.incident.id, (card) => line(view, card))}
          </ul>`}
    ${rest > 0 ? html`<button type="button" data-more-incidents @click=${more}>${words.moreIncidents(rest)}</button>` : nothing}`;
}

/** The next that is lost or due, without a count-down. */
function line(view: View, { incident, overdue, pending }: IncidentCard): TemplateResult {
  const [next] = [...overdue, ...pending];
  return html`<li class="incident-line level-${incident.level ?? "none"}" data-incident=${incident.id}>
    ${levelBadge(view, incident.level)} ${overdue.length > 0 ? stateMark(view, { state: "OVERDUE" }) : nothing}
    <span class="incident-title">${exerciseMark(view, incident.exercise)}<a href="#/incidents/${encodeURIComponent(incident.id)}">${data(incident.title)}</a></span>
    <span class="slot-terms">${next ? html`${slotName(view, next)} · ${view.texts.due} ${at(view, next.dueAt)}` : nothing}</span>
  </li>`;
}

/** How many further lines one more click shows. */
export const MORE_LINES = 200;
