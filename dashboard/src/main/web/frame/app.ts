import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { withDeputies } from "../deputies/deputy.ts";
import { connect } from "../live/connect.ts";
import type { Duty } from "../live/rows.ts";
import { Store } from "../live/store.ts";
import { slotName } from "../slot/name.ts";
import { keepLanguage, keptLanguage, type Language } from "../text/language.ts";
import { readAccount, type Account } from "./account.ts";
import { BodyNames } from "./body-names.ts";
import { header } from "./header.ts";
import type { Page } from "./page.ts";
import { placeOf, ROUTES, type Place, type Route } from "./routes.ts";
import { titleOf, viewIn, type View } from "./view.ts";

const ASK_AGAIN_AFTER = 2_000;
const LEARN_AGAIN_AFTER = 120_000;

/** The frame around every page: who is here, what the lines say, where one can go. */
class App extends LitElement {
  static override properties = {
    view: { state: true },
    account: { state: true },
    place: { state: true },
    page: { state: true },
    broken: { state: true },
    said: { state: true },
  };
  /** Undefined until `/api/me` has answered. */
  declare private account: Account | null | undefined;
  declare private view: View;
  declare private place: Place;
  declare private page: Page | undefined;
  /** The page could not be loaded. */
  declare private broken: boolean;
  declare private said: string;
  private language: Language = keptLanguage();
  private readonly names = new BodyNames(() => (this.view = viewIn(this.language, this.names)));
  private readonly store = new Store((slot, former) => this.announce(slot, former));

  constructor() {
    super();
    this.view = viewIn(this.language, this.names);
    this.place = placeOf(location.hash);
    this.broken = false;
    this.said = "";
    keepLanguage(this.language);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clock.keep();
    this.names.keep();
    this.store.watch(() => {
      this.names.follow([...this.store.rows.incidents.values()].map((incident) => incident.plan));
      this.requestUpdate();
    });
    addEventListener("hashchange", () => void this.go(placeOf(location.hash)));
    void this.begin();
  }

  private async begin(): Promise<void> {
    this.account = await readAccount();
    if (this.account === undefined) {
      setTimeout(() => void this.begin(), ASK_AGAIN_AFTER);
      return;
    }
    this.store.signedIn = this.account !== null;
    if (this.account) {
      const version = document.querySelector<HTMLMetaElement>("meta[name=version]")?.content ?? "";
      connect((message) => this.store.take(message), this.account.name, version);
      void this.learnDeputies();
      setInterval(() => void this.learnDeputies(), LEARN_AGAIN_AFTER);
      await this.go(this.place);
    }
  }

  private async learnDeputies(): Promise<void> {
    if (this.account) {
      this.account = await withDeputies(this.account);
    }
  }

  private get route(): Route | undefined {
    return ROUTES.find((route) => route.name === this.place.name);
  }

  /** The same page with another argument stays; another page comes with its focus on its heading. */
  private async go(place: Place): Promise<void> {
    const moved = place !== this.place;
    this.place = place;
    const { route } = this;
    if (!route || this.page?.localName !== route.element) {
      this.page = undefined;
      await this.open(route);
    }
    await this.updateComplete;
    await this.page?.updateComplete;
    scrollTo(0, 0);
    this.querySelector(".pages [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    if (moved) {
      this.focusHeading();
    }
  }

  private async open(route: Route | undefined): Promise<void> {
    try {
      await route?.load();
    } catch {
      this.broken = true; // Said in the page's place, with the way out.
      return;
    }
    if (route && route === this.route) {
      this.page = document.createElement(route.element) as Page;
    }
  }

  private readonly focusHeading = (event?: Event): void => {
    event?.preventDefault();
    this.querySelector<HTMLElement>("main h1")?.focus();
  };

  private announce(slot: Duty, former: Duty): void {
    const { view } = this;
    const what = `${slotName(view, slot)}, ${view.nameOf(slot.owner) ?? slot.owner}`;
    if (slot.state !== former.state && slot.state === "OVERDUE") {
      this.said = view.texts.newOverdue(what);
    } else if (slot.state !== former.state && slot.state === "MISSED") {
      this.said = view.texts.newMissed(what);
    }
  }

  private readonly switchLanguage = (): void => {
    this.language = this.language === "zh" ? "en" : "zh";
    keepLanguage(this.language);
    this.view = viewIn(this.language, this.names);
    this.said = "";
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.page && this.account) {
      const { view, account, store } = this;
      Object.assign(this.page, { view, account, store, argument: this.place.argument });
    }
  }

  protected override render(): TemplateResult {
    const { view, route, store } = this;
    const account = store.signedIn ? this.account : null;
    return html`<a class="skip" href="#/" @click=${this.focusHeading}>${view.texts.skip}</a>
      ${header(view, { account, states: store.states, route, switchLanguage: this.switchLanguage })}
      <main>${account === null ? this.signedOut() : (this.page ?? this.withoutPage())}</main>
      <p class="unseen" role="status">${this.said}</p>`;
  }

  /** Nothing of what was on the screen stays on it. */
  private signedOut(): TemplateResult {
    const { texts } = this.view;
    return html`<h1 tabindex="-1" class="unseen">${texts.signIn}</h1>
      <p class="signed-out" role="alert">
        ${texts.signedOut} <a class="button" href="/oauth2/authorization/web">${texts.signIn}</a>
      </p>`;
  }

  private withoutPage(): TemplateResult {
    const { texts } = this.view;
    if (this.broken) {
      return html`<h1 tabindex="-1">${texts.pageBroken}</h1>
        <p class="empty">
          <button type="button" @click=${() => location.reload()}>${texts.reload}</button>
        </p>`;
    }
    if (this.route) {
      return html`<h1 tabindex="-1" class="unseen">${texts.loading}</h1>
        <p class="empty" aria-busy="true">${texts.loading}</p>`;
    }
    return html`<h1 tabindex="-1">${texts.noSuchPage}</h1>
      <p class="empty"><a href="#/">${texts.pages.board}</a></p>`;
  }

  protected override updated(): void {
    if (this.store.signedIn && this.account && this.page) {
      return; // The page entitles itself.
    }
    document.title = titleOf(this.view, this.view.texts.subtitle, 0);
  }
}

customElements.define("wk-app", App);
