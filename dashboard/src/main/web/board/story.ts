import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "../form/dialog.ts";
import { at, clauseOf, levelBadge } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { heatCurve } from "../heat/curve.ts";
import { wordFor } from "../text/language.ts";
import type { StoryCard } from "./join.ts";
import { slots } from "./slots.ts";

export function storyCard(view: View, card: StoryCard, opening: Form | null, open: (form: Form) => void): TemplateResult {
  const { story } = card;
  const { texts } = view;
  return html`<article class="card story" data-story=${story.id} aria-labelledby="title-${story.id}">
    <header>
      <h3 id="title-${story.id}">${data(story.title)}</h3>
      <p class="story-facts">
        ${texts.watchlist} ${data(story.watchlist)} · ${texts.observations(story.observations)}
        ${story.lastObservedAt ? html`· ${texts.lastObserved} ${at(view, story.lastObservedAt)}` : nothing}
      </p>
    </header>
    ${heatCurve(view, story.heat)}
    <p class="suggestion">
      ${story.suggested
        ? html`<span>${texts.suggested}</span> ${levelBadge(view, story.suggested.level)}
            ${clauseOf(view, story.suggested.clause)}`
        : texts.noSuggestion}
      <span class="story-state">${card.incident ? texts.incidentOpened : wordFor(texts.storyStates, story.state)}</span>
    </p>
    ${opening && !card.incident
      ? html`<p><button type="button" data-open-incident @click=${() => open(opening)}>${opening.name[view.language]}</button></p>`
      : nothing}
    ${card.pending.length + card.overdue.length + card.missed.length > 0 ? slots(view, card) : nothing}
  </article>`;
}
