import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import { span } from "../text/spans.ts";
import type { Feed } from "./feed.ts";
import { text } from "./text.ts";

const SIGNS: Record<string, string> = { OK: "✓", FAILING: "!", WAITING: "…", SPEAKING: "✓", SILENT: "!", UNKNOWN: "?" };

/** One feed: what it is, how its polling goes, whether it is heard. */
export function feedCard(view: View, feed: Feed, buttons: TemplateResult | typeof nothing): TemplateResult {
  const words = text[view.language];
  return html`<li class="card row feed" data-feed=${feed.id}>
    <div class="row-main">
      <h3 id="feed-${feed.id}">${data(feed.name)}</h3>
      <p class="facts-line">
        ${feed.registered ? wordFor(words.kinds, feed.kind ?? "") : words.unregistered} ·
        ${words.platform} ${data(feed.platform)}
        ${feed.mediaClass ? html`· ${wordFor(words.classes, feed.mediaClass)}` : nothing}
        ${feed.interval && feed.url ? html`· ${words.every(span(feed.interval, view.language))}` : nothing}
      </p>
      ${feed.url ? html`<p class="facts-line">${data(feed.url)}</p>` : nothing} ${silence(view, feed)} ${health(view, feed)}
      ${feed.changedBy ? html`<p class="facts-line">${words.changed(feed.changedBy)} ${feed.changedAt ? at(view, feed.changedAt) : nothing}</p>` : nothing}
    </div>
    ${buttons}
  </li>`;
}

function state(kind: string, word: string): TemplateResult {
  return html`<strong class="feed-state is-${kind}"><span aria-hidden="true">${SIGNS[kind] ?? ""}</span> ${word}</strong>`;
}

function silence(view: View, { silence }: Feed): TemplateResult {
  const words = text[view.language];
  return html`<p class="facts-line">
    ${words.silence} ${state(silence.state, wordFor(words.silences, silence.state))}
    ${silence.lastAt ? html`· ${silence.state === "SILENT" ? words.silentSince : words.lastHeard} ${at(view, silence.lastAt)}` : nothing}
    ${silence.expectedWithin ? html`· ${words.expectedWithin(span(silence.expectedWithin, view.language))}` : nothing}
  </p>`;
}

function health(view: View, { health, url }: Feed): TemplateResult | typeof nothing {
  const words = text[view.language];
  if (!health || !url) {
    return nothing;
  }
  const when = (name: string, iso: string | null): TemplateResult | typeof nothing =>
    iso ? html`· ${name} ${at(view, iso)}` : nothing;
  return html`<p class="facts-line">
      ${words.health} ${state(health.state, wordFor(words.states, health.state))} ${when(words.polled, health.polledAt)}
      ${health.failures > 0 ? html`· ${words.failures(health.failures)} ${when(words.succeeded, health.succeededAt)}` : nothing}
      ${when(words.next, health.nextPollAt)} · ${words.entries(health.entries)} · ${words.taken(health.taken)}
    </p>
    ${health.fault ? html`<p class="field-problem">${data(health.fault)}</p>` : nothing}`;
}
