import { html, nothing, type TemplateResult } from "lit";
import { LISTS, type ListName, type ListState } from "../live/rows.ts";
import { forgeryToken, type Account } from "./account.ts";
import "./product-time.ts";
import { ROUTES, type Route } from "./routes.ts";
import type { View } from "./view.ts";

export interface Frame {
  account: Account | null | undefined;
  states: Record<ListName, ListState>;
  /** The page that is open; undefined where the address names none. */
  route: Route | undefined;
  switchLanguage: () => void;
}

export function header(view: View, frame: Frame): TemplateResult {
  const { texts } = view;
  return html`<header class="top">
    <a class="brand" href="#/">
      <img src="/icon.svg" alt="" width="32" height="32" />
      <span><strong>${texts.title}</strong> <span class="subtitle">${texts.subtitle}</span></span>
    </a>
    <wk-product-time class="product-time" language=${view.language}></wk-product-time>
    ${connection(view, frame.states)}
    <div class="account">
      <button type="button" class="language" lang=${view.language === "zh" ? "en" : "zh-CN"} title=${texts.switchLanguageHint} @click=${frame.switchLanguage}>
        ${texts.switchLanguage}
      </button>
      ${frame.account === null
        ? html`<a class="button" href="/oauth2/authorization/web">${texts.signIn}</a>`
        : html`${frame.account?.name
              ? html`<span class="name" translate="no">${frame.account.name}</span>`
              : nothing}
            <form action="/logout" method="post" @submit=${addToken}>
              <input type="hidden" name="_csrf" />
              <button type="submit">${texts.logout}</button>
            </form>`}
    </div>
    ${navigation(view, frame.route)}
  </header>`;
}

function navigation(view: View, open: Route | undefined): TemplateResult {
  const { texts } = view;
  return html`<nav class="pages" aria-label=${texts.navigation}>
    <ul>
      ${ROUTES.map((route) =>
        route.entry
          ? html`<li>
              <a href="#/${route.name}" aria-current=${route === open ? "page" : nothing}>${texts.pages[route.entry]}</a>
            </li>`
          : nothing,
      )}
    </ul>
  </nav>`;
}

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
