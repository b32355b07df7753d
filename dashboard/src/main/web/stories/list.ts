import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { at, clauseOf, levelBadge } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { heatCurve } from "../heat/curve.ts";
import type { Incident, Story } from "../live/rows.ts";
import { wordFor } from "../text/language.ts";
import { OPEN } from "./story.ts";
import { text } from "./text.ts";

export interface Choice {
  all: boolean;
  search: string;
}

/** Newest first; searched in title, titles besides and watch-list. */
export function chosen(stories: Iterable<Story>, choice: Choice): Story[] {
  const wanted = choice.search.trim().toLowerCase();
  return [...stories]
    .filter((story) => choice.all || story.state === OPEN)
    .filter((story) => [story.title, story.watchlist, ...titlesOf(story)].some((each) => each.toLowerCase().includes(wanted)))
    .sort((a, b) => (b.lastObservedAt ?? "").localeCompare(a.lastObservedAt ?? ""));
}

function titlesOf(story: Story): string[] {
  return Array.isArray(story.wordings) ? story.wordings.map(String) : [];
}

export function storyList(
  view: View,
  shown: readonly Story[],
  incidents: ReadonlyMap<string, Incident>,
  nameOfList: (id: string) => string,
): TemplateResult {
  const openedFrom = new Map([...incidents.values()].map((incident) => [incident.storyId, incident]));
  return html`<ul class="rows">
    ${repeat(shown, (story) => story.id, (story) => row(view, story, openedFrom.get(story.id), nameOfList))}
  </ul>`;
}

function row(view: View, story: Story, incident: Incident | undefined, nameOfList: (id: string) => string): TemplateResult {
  const { texts } = view;
  const words = text[view.language];
  return html`<li class="card row" data-story=${story.id}>
    <div class="row-main">
      <h2><a href="#/stories/${encodeURIComponent(story.id)}">${data(story.title)}</a></h2>
      <p class="facts-line">
        ${texts.watchlist} ${data(nameOfList(story.watchlist))} · ${texts.observations(story.observations)}
        ${story.lastObservedAt ? html`· ${texts.lastObserved} ${at(view, story.lastObservedAt)}` : nothing}
      </p>
      <p class="facts-line">
        ${story.suggested
          ? html`${words.suggestion} ${levelBadge(view, story.suggested.level)} ${clauseOf(view, story.suggested.clause)}`
          : texts.noSuggestion}
        · <span class="state-word">${incident ? words.incident : wordFor(words.states, story.state)}</span>
      </p>
    </div>
    ${heatCurve(view, story.heat)}
  </li>`;
}
