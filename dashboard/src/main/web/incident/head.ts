import { html, nothing, type TemplateResult } from "lit";
import { at, clauseOf, levelBadge, stateMark } from "../frame/marks.ts";
import { body, data, exerciseMark, type View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import { rhythmOf } from "./rhythm.ts";
import type { OneIncident, Term } from "./shapes.ts";
import { text } from "./text.ts";

/** What it is, how grave, who commands. Its h1 is the page's. */
export function head(view: View, incident: OneIncident, overdue: number): TemplateResult {
  return html`<header class="page-head level-${incident.level ?? "none"}">
    <p>
      <a href="#/">${view.texts.pages.board}</a> / ${levelBadge(view, incident.level)}
      ${overdue > 0 ? stateMark(view, { state: "OVERDUE" }) : nothing}
      <span class="incident-state">${wordFor(view.texts.incidentStates, incident.state)}</span>
    </p>
    <h1 tabindex="-1">${exerciseMark(view, incident.exercise)}${data(incident.title)}</h1>
    ${facts(view, incident)}
  </header>`;
}

function facts(view: View, incident: OneIncident): TemplateResult {
  const { texts } = view;
  const words = text[view.language];
  const { suggested, assessed } = incident.levels;
  const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const level = (value: string): string => wordFor(texts.levels, value);
  return html`<dl class="facts">
    ${fact(texts.commandBody, incident.commandBody ? body(view, incident.commandBody) : texts.noCommandBody)}
    ${fact(texts.units, incident.units.length > 0 ? list(view, incident.units) : texts.noUnits)}
    ${incident.watching.length > 0 ? fact(words.watching, list(view, incident.watching)) : nothing}
    ${incident.responseSince
      ? fact(texts.responseSince, at(view, incident.responseSince))
      : fact(texts.openedAt, at(view, incident.openedAt))}
    ${incident.warningLevel ? fact(texts.warning, level(incident.warningLevel)) : nothing}
    ${suggested ? fact(texts.suggested, html`${level(suggested.level)} · ${clauseOf(view, suggested.clause)}`) : nothing}
    ${assessed ? fact(words.assessedLevel, level(assessed)) : nothing}
    ${fact(words.plan, html`<a href="#/plans/${incident.plan}">${data(incident.plan)}</a>`)}
    ${incident.storyId
      ? fact(words.story, html`<a href="#/stories/${encodeURIComponent(incident.storyId)}">${words.toStory}</a>`)
      : nothing}
    ${incident.ending?.into
      ? fact(words.mergedInto, html`<a href="#/incidents/${incident.ending.into}">${data(incident.ending.into)}</a>`)
      : nothing}
  </dl>`;
}

function list(view: View, ids: readonly string[]): TemplateResult {
  return html`<ul class="units">${ids.map((id) => html`<li>${body(view, id)}</li>`)}</ul>`;
}

/** What the plan demands while this response is in force. */
export function terms(view: View, incident: OneIncident): TemplateResult {
  const words = text[view.language];
  const { response } = incident;
  if (!response) {
    return html`<p class="empty">${words.noTerms}</p>`;
  }
  return html`<p>
      ${words.decidedBy} ${body(view, response.actingBody)}
      ${response.byHigherBody ? html`<strong>${words.byHigherBody}</strong>` : nothing}
      ${response.reason ? html`· ${view.texts.reason} ${data(response.reason)}` : nothing}
      ${response.authorisation ? html`· ${words.authorisation} ${data(response.authorisation)}` : nothing}
      ${response.overrideReason ? html`· ${words.override} ${data(response.overrideReason)}` : nothing}
    </p>
    <div class="wide">
      <table>
        <thead>
          <tr><th>${words.duty}</th><th>${words.when}</th><th>${words.owner}</th><th>${words.addressee}</th><th>${view.texts.clause}</th></tr>
        </thead>
        <tbody>
          ${response.terms.duties.map((term) => row(view, term))}
        </tbody>
      </table>
    </div>
    ${response.terms.stableDays
      ? html`<p>${words.liftAfter(response.terms.stableDays)}</p>`
      : html`<p>${view.texts.stabilityNotStated}</p>`}`;
}

function row(view: View, term: Term): TemplateResult {
  const words = text[view.language];
  const owners = [
    ...term.owners.map((owner) => body(view, owner)),
    ...(term.eachUnit ? [html`${words.eachUnit}`] : []),
    ...(term.eachWatching ? [html`${words.eachWatching}`] : []),
  ];
  return html`<tr>
    <td>${wordFor(view.texts.kinds, term.kind)}${term.zeroReport ? html` <span class="mark">${words.zero}</span>` : nothing}</td>
    <td>${rhythmOf(view, term)}</td>
    <td>${owners.map((owner, index) => html`${index > 0 ? words.comma : nothing}${owner}`)}</td>
    <td>
      ${body(view, term.addressee)}${term.alsoTo.map((id) => html`${words.comma}${body(view, id)}`)}
    </td>
    <td>${data(term.clause)}</td>
  </tr>`;
}
