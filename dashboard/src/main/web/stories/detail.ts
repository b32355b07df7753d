import { html, nothing, type TemplateResult } from "lit";
import { at, clauseOf, levelBadge } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import type { Incident } from "../live/rows.ts";
import { wordFor } from "../text/language.ts";
import { counted } from "../text/numbers.ts";
import { webAddress, type Source, type WholeStory } from "./story.ts";
import { reasonIn } from "./reason.ts";
import { text } from "./text.ts";

/** State, figures, and the suggested level with its clause. */
export function storyHead(view: View, story: WholeStory, incident: Incident | undefined, nameOfList: (id: string) => string): TemplateResult {
  const words = text[view.language];
  const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<section class="story-head">
    <p class="suggestion">
      ${story.suggested
        ? html`${words.suggestion} ${levelBadge(view, story.suggested.level)} ${clauseOf(view, story.suggested.clause)}`
        : view.texts.noSuggestion}
      <span class="state-word">${wordFor(words.states, story.state)}</span>
      <span class="hint">${words.suggestionNote}</span>
    </p>
    ${figures(view, story)}
    ${incident
      ? html`<p>${words.incident}: <a href="#/incidents/${encodeURIComponent(incident.id)}">${data(incident.title)}</a></p>`
      : nothing}
    ${ending(view, story)}
    <dl class="facts">
      ${fact(view.texts.watchlist, html`<a href="#/watchlists/${encodeURIComponent(story.watchlist)}">${data(nameOfList(story.watchlist))}</a>`)}
      ${fact(words.observed, counted(story.observations))}
      ${story.items === undefined ? nothing : fact(words.items, counted(story.items))}
      ${story.reach === undefined ? nothing : fact(words.reach, counted(story.reach))}
      ${story.growth === undefined ? nothing : fact(words.growth, counted(story.growth))}
      ${story.firstObservedAt ? fact(words.first, at(view, story.firstObservedAt)) : nothing}
      ${story.lastObservedAt ? fact(words.last, at(view, story.lastObservedAt)) : nothing}
      ${story.spike
        ? fact(words.spike, html`${at(view, story.spike.hour)} · ${words.spikeSaid(story.spike.count, story.spike.expected.toFixed(1))}`)
        : nothing}
    </dl>
    ${story.wordings.length > 1
      ? html`<details>
          <summary>${words.wordings} (${counted(story.wordings.length)})</summary>
          <ul class="wordings">${story.wordings.map((wording) => html`<li>${data(wording)}</li>`)}</ul>
        </details>`
      : nothing}
  </section>`;
}

/** What the suggestion rests on, as the service counted it when it suggested. */
function figures(view: View, story: WholeStory): TemplateResult | typeof nothing {
  const words = text[view.language];
  const counts = story.suggested?.figures ?? {};
  const said = Object.entries(words.figureNames)
    .filter(([figure]) => typeof counts[figure] === "number")
    .map(([figure, name]) => `${name} ${counted(Number(counts[figure]))}`);
  if (typeof counts["firstClass"] === "string") {
    said.push(words.firstClass(wordFor(words.classes, counts["firstClass"])));
  }
  return said.length > 0 ? html`<p class="facts-line">${words.figures}: ${said.join(" · ")}</p>` : nothing;
}

function ending(view: View, story: WholeStory): TemplateResult | typeof nothing {
  const words = text[view.language];
  const link = (id: string): TemplateResult => html`<a href="#/stories/${encodeURIComponent(id)}">${data(id)}</a>`;
  return html`${story.dismissed && story.state === "DISMISSED"
    ? html`<p>${words.dismissed(story.dismissed.by)}${data(story.dismissed.reason)} · ${at(view, story.dismissed.at)}</p>`
    : nothing}
  ${story.merged
    ? html`<p>
        ${words.mergedInto}: ${link(story.merged.into)}
        ·
        ${story.merged.by
          ? html`${words.merged(story.merged.by)}${data(story.merged.reason)}`
          : html`${words.mergedByItself}${data(reasonIn(story.merged.reason, view.language))}`}
      </p>`
    : nothing}
  ${story.splitFrom ? html`<p>${words.splitFrom}: ${link(story.splitFrom)}</p>` : nothing}`;
}

/** Platforms in the order of first sight, and the media classes with when each came in. */
export function propagation(view: View, story: WholeStory): TemplateResult {
  const words = text[view.language];
  const sources = story.sources ?? [];
  if (sources.length === 0) {
    return html`<p class="empty">${words.noPropagation}</p>`;
  }
  return html`<p class="hint">${words.propagationNote}</p>
    <ol class="sources">
      ${sources.map((source) => sourceItem(view, source, Math.max(...sources.map((each) => each.observations))))}
    </ol>
    ${classes(view, story)}`;
}

function sourceItem(view: View, source: Source, most: number): TemplateResult {
  const words = text[view.language];
  const address = webAddress(source.url);
  return html`<li>
    <p><strong>${data(source.platform)}</strong> ${wordFor(words.classes, source.mediaClass)} · ${at(view, source.firstObservedAt)}</p>
    <p>${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${data(source.title)}</a>` : data(source.title)}</p>
    <p>
      <meter min="0" max=${most} value=${source.observations} aria-label=${words.observed}></meter>
      ${view.texts.observations(source.observations)}
    </p>
  </li>`;
}

function classes(view: View, story: WholeStory): TemplateResult | typeof nothing {
  const words = text[view.language];
  const counts = new Map<string, { since: string; count: number }>();
  for (const hour of story.spread ?? []) {
    const known = counts.get(hour.mediaClass) ?? { since: hour.hour, count: 0 };
    counts.set(hour.mediaClass, { since: known.since, count: known.count + hour.observations });
  }
  if (counts.size === 0) {
    return nothing;
  }
  return html`<h3>${words.byClass}</h3>
    <ul class="classes">
      ${[...counts].map(
        ([name, { since, count }]) => html`<li>
          ${wordFor(words.classes, name)}: <strong>${counted(count)}</strong> · ${at(view, since)}
        </li>`,
      )}
    </ul>`;
}
