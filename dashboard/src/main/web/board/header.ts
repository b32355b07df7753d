import { html, nothing, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { LISTS, type ListName, type ListState } from "../live/rows.ts";
import { secondsOf } from "../text/instants.ts";
import type { Board } from "./join.ts";
import { forgeryToken, type Account } from "./account.ts";
import type { View } from "./view.ts";

export function header(
  view: View,
  account: Account | null,
  states: Record<ListName, ListState>,
  switchLanguage: () => void,
): TemplateResult {
  const { texts } = view;
  return html`<header class="top">
    <div class="brand">
      <img src="/icon.svg" alt="" width="32" height="32" />
      <div>
        <h1>${texts.title}</h1>
        <p>${texts.subtitle}</p>
      </div>
    </div>
    <p class="product-time">
      <span>${texts.productTime}</span>
      <time>${secondsOf(clock.now(), view.language)}</time>
      ${clock.speed === 1 ? nothing : html`<span class="speed">${texts.faster(clock.speed)}</span>`}
    </p>
    ${connection(view, states)}
    <div class="account">
      <button type="button" class="language" lang=${view.language === "zh" ? "en" : "zh-CN"} title=${texts.switchLanguageHint} @click=${switchLanguage}>
        ${texts.switchLanguage}
      </button>
      ${account
        ? html`${account.name ? html`<span class="name" translate="no">${account.name}</span>` : nothing}
            <form action="/logout" method="post" @submit=${addToken}>
              <input type="hidden" name="_csrf" />
              <button type="submit">${texts.logout}</button>
            </form>`
        : html`<a class="button" href="/oauth2/authorization/web">${texts.signIn}</a>`}
    </div>
  </header>`;
}

/** Read when it is needed: the cookie may be newer than the page. */
function addToken(event: SubmitEvent): void {
  const token = (event.target as HTMLFormElement).elements.namedItem("_csrf");
  (token as HTMLInputElement).value = forgeryToken();
}

function connection(view: View, states: Record<ListName, ListState>): TemplateResult {
  const { texts } = view;
  const worst = (["absent", "reconnecting", "connecting"] as const).find((state) =>
    LISTS.some((list) => states[list] === state),
  );
  if (!worst) {
    return html`<p class="connection is-live" role="status">
      <span class="lamp" aria-hidden="true">●</span> <strong>${texts.live}</strong>
    </p>`;
  }
  const lists = LISTS.filter((list) => states[list] === worst).map((list) => texts.lists[list]);
  return html`<p class="connection is-${worst}" role="status">
    <span class="lamp" aria-hidden="true">◌</span>
    <strong>${texts[worst]}</strong> <span>${texts.joinLists(lists)}</span>
  </p>`;
}

export function overview(view: View, counts: Board["counts"]): TemplateResult {
  const { texts } = view;
  const figure = (name: string, count: number, kind: string): TemplateResult =>
    html`<div class="figure ${count > 0 ? kind : ""}"><dt>${name}</dt><dd>${count}</dd></div>`;
  return html`<section class="overview" aria-label=${texts.overview}>
    <dl>
      ${figure(texts.countOpen, counts.open, "is-open")} ${figure(texts.countOverdue, counts.overdue, "is-bad")}
      ${figure(texts.countMissed, counts.missed, "is-bad")} ${figure(texts.countDueSoon, counts.dueSoon, "is-soon")}
      ${figure(texts.countUnacknowledged, counts.unacknowledged, "is-soon")}
    </dl>
  </section>`;
}
