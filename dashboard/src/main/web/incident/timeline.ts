import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { clauseOf } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { instant } from "../text/instants.ts";
import { wordFor } from "../text/language.ts";
import { quoted } from "./act-list.ts";
import { instantsOf, isPast, NOW, type Moment } from "./moment.ts";
import type { Fact } from "./shapes.ts";
import { text } from "./text.ts";

export const FAMILIES = ["incident", "duty", "story", "notification"] as const;

export interface Filter {
  families: ReadonlySet<string>;
  /** Words that a fact must have in it. */
  words: string;
  /** How many are drawn: the latest. */
  most: number;
}

/** Without the many single detections and messages, unless they are asked for. */
export const FIRST_FILTER: Filter = { families: new Set(["incident", "duty"]), words: "", most: 40 };

/** A fact that was recorded this much later than it held is said to be so. */
const TOLD_LATE = 5 * 60_000;

export function chosen(facts: readonly Fact[], filter: Filter): Fact[] {
  const wanted = filter.words.trim().toLowerCase();
  return facts.filter(
    (fact) =>
      filter.families.has(fact.family) &&
      (wanted === "" || `${fact.words.zh} ${fact.words.en} ${fact.by ?? ""} ${fact.clause ?? ""}`.toLowerCase().includes(wanted)),
  );
}

/** The latest first. `facts` are those that stood at the moment that was chosen. */
export function timeline(view: View, facts: readonly Fact[], filter: Filter, change: (filter: Filter) => void): TemplateResult {
  const words = text[view.language];
  const found = chosen(facts, filter);
  const shown = found.slice(-filter.most).reverse();
  return html`<div class="filters" role="group" aria-label=${words.filters}>
      ${FAMILIES.map(
        (family) => html`<label class="flag">
          <input
            type="checkbox" .checked=${filter.families.has(family)} data-family=${family}
            @change=${() => change({ ...filter, families: toggled(filter.families, family) })}
          />
          ${wordFor(words.families, family)}
        </label>`,
      )}
      <input
        type="search" aria-label=${words.search} placeholder=${words.search} .value=${filter.words}
        @input=${(event: Event) => change({ ...filter, words: (event.target as HTMLInputElement).value })}
      />
    </div>
    <ol class="timeline">
      ${repeat(shown, (fact) => fact.id, (fact) => oneFact(view, fact))}
    </ol>
    ${found.length === 0 ? html`<p class="empty">${words.noFacts}</p>` : nothing}
    ${found.length > shown.length
      ? html`<button type="button" @click=${() => change({ ...filter, most: filter.most + 200 })}>
          ${words.olderFacts(found.length - shown.length)}
        </button>`
      : nothing}`;
}

function toggled(families: ReadonlySet<string>, family: string): Set<string> {
  const after = new Set(families);
  if (!after.delete(family)) {
    after.add(family);
  }
  return after;
}

function oneFact(view: View, fact: Fact): TemplateResult {
  const words = text[view.language];
  const late = Date.parse(fact.recordedAt) - Date.parse(fact.occurredAt) > TOLD_LATE;
  const about = [
    ...(fact.by ? [data(fact.by)] : []),
    ...(fact.clause ? [clauseOf(view, fact.clause)] : []),
    ...(late ? [html`${words.recorded} ${instant(fact.recordedAt, view.language)}`] : []),
  ];
  return html`<li class="fact family-${fact.family}" data-fact=${fact.id}>
    <time datetime=${fact.occurredAt}>${instant(fact.occurredAt, view.language)}</time>
    <div>
      ${quoted(view, fact.words[view.language])}
      <span class="fact-about">${about.map((part, index) => html`${index > 0 ? " · " : nothing}${part}`)}</span>
    </div>
  </li>`;
}

/** Two sliders over the instants at which something happened and was recorded; at their right ends it is now. */
export function moments(view: View, facts: readonly Fact[], moment: Moment, choose: (moment: Moment) => void): TemplateResult {
  const words = text[view.language];
  return html`<div class="moments">
    ${slider(view, words.asOf, instantsOf(facts, "occurredAt"), moment.asOf, (asOf) => choose({ ...moment, asOf }))}
    ${slider(view, words.knownAt, instantsOf(facts, "recordedAt"), moment.knownAt, (knownAt) => choose({ ...moment, knownAt }))}
    ${isPast(moment)
      ? html`<p class="past" role="status">
          <strong>${words.past}</strong> <button type="button" @click=${() => choose(NOW)}>${words.backToNow}</button>
        </p>`
      : nothing}
  </div>`;
}

function slider(
  view: View,
  label: string,
  instants: readonly string[],
  at: string | null,
  choose: (at: string | null) => void,
): TemplateResult {
  const now = text[view.language].now;
  const place = at === null ? instants.length : instants.indexOf(at);
  const said = at === null ? now : instant(at, view.language);
  return html`<label>
    <span>${label} <output>${said}</output></span>
    <input
      type="range" min="0" max=${instants.length} step="1" .value=${String(place)} aria-valuetext=${said}
      @input=${(event: Event) => choose(instants[Number((event.target as HTMLInputElement).value)] ?? null)}
    />
  </label>`;
}
