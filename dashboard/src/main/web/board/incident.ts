import { html, nothing, type TemplateResult } from "lit";
import { at, levelBadge, stateMark } from "../frame/marks.ts";
import { body, data, exerciseMark, type View } from "../frame/view.ts";
import type { Incident } from "../live/rows.ts";
import { instant } from "../text/instants.ts";
import { heatCurve } from "../heat/curve.ts";
import { wordFor } from "../text/language.ts";
import type { IncidentCard } from "./join.ts";
import { slots } from "./slots.ts";
import type { Stability } from "./stability-counts.ts";

export function incidentCard(view: View, card: IncidentCard, stable: Stability | undefined): TemplateResult {
  const { incident } = card;
  return html`<article
    class="card incident level-${incident.level ?? "none"} ${card.overdue.length > 0 ? "has-overdue" : ""}"
    data-incident=${incident.id}
    aria-labelledby="title-${incident.id}"
  >
    <header>
      ${levelBadge(view, incident.level)}
      ${card.overdue.length > 0 ? stateMark(view, { state: "OVERDUE" }) : nothing}
      <span class="incident-state">${wordFor(view.texts.incidentStates, incident.state)}</span>
      <h3 id="title-${incident.id}">${exerciseMark(view, incident.exercise)}<a href="#/incidents/${encodeURIComponent(incident.id)}">${data(incident.title)}</a></h3>
    </header>
    <div class="incident-facts">${facts(view, incident)} ${stability(view, incident, stable)}
      ${card.story ? heatCurve(view, card.story.heat) : nothing}
    </div>
    <div class="incident-slots">${slots(view, card)}</div>
  </article>`;
}

function facts(view: View, incident: Incident): TemplateResult {
  const { texts } = view;
  const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const last = incident.lastAssessment;
  return html`<dl class="facts">
    ${incident.commandBody || incident.state === "OPEN"
      ? fact(texts.commandBody, incident.commandBody ? body(view, incident.commandBody) : texts.noCommandBody)
      : nothing}
    ${fact(
      texts.units,
      incident.units.length > 0
        ? html`<ul class="units">${incident.units.map((unit) => html`<li>${body(view, unit)}</li>`)}</ul>`
        : texts.noUnits,
    )}
    ${incident.responseSince
      ? fact(texts.responseSince, at(view, incident.responseSince))
      : fact(texts.openedAt, at(view, incident.openedAt))}
    ${incident.warningLevel ? fact(texts.warning, wordFor(texts.levels, incident.warningLevel)) : nothing}
    ${fact(
      texts.assessment,
      last ? html`${wordFor(texts.findings, last.finding)} · ${at(view, last.occurredAt)}` : texts.noAssessment,
    )}
  </dl>`;
}

function stability(
  view: View,
  incident: Incident,
  counted: Stability | undefined,
): TemplateResult | typeof nothing {
  const { texts } = view;
  if (!counted || incident.state !== "RESPONDING") {
    return nothing;
  }
  if (!counted.needed) {
    return html`<p class="stability">${texts.stability}: ${texts.stabilityNotStated}</p>`;
  }
  const text = texts.stabilityDays(counted.counted, counted.needed);
  return html`<div class="stability">
    <p>
      <span>${texts.stability}</span> <strong>${text}</strong>
      <meter min="0" max=${counted.needed} value=${Math.min(counted.counted, counted.needed)} aria-label=${texts.stability}>
        ${text}
      </meter>
    </p>
    ${counted.provisional ? html`<p class="provisional">${texts.stabilityProvisional}</p>` : nothing}
    ${counted.mayLiftSince
      ? html`<p class="may-lift">
          <strong><span aria-hidden="true">✓</span> ${texts.mayLift}</strong>
          <span>${texts.mayLiftSince(instant(counted.mayLiftSince, view.language))}</span>
        </p>`
      : nothing}
  </div>`;
}
