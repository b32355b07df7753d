import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { readAccount, type Account } from "./board/account.ts";
import { BodyNames } from "./board/body-names.ts";
import { header, overview } from "./board/header.ts";
import { incidentCard } from "./board/incident.ts";
import { join, type Board } from "./board/join.ts";
import { notificationItem } from "./board/notification.ts";
import { slotName } from "./board/slots.ts";
import { Store } from "./board/store.ts";
import { StabilityCounts } from "./board/stability-counts.ts";
import { storyCard } from "./board/story.ts";
import { viewIn, type View } from "./board/view.ts";
import { clock } from "./clock/product-clock.ts";
import { onTick } from "./clock/tick.ts";
import { connect } from "./live/connect.ts";
import type { Duty, ListName } from "./live/rows.ts";
import { keepLanguage, keptLanguage, type Language } from "./text/language.ts";

const STORIES_SHOWN = 8;
const NOTIFICATIONS_SHOWN = 12;

/** The live board: joins what the services say; holds nothing of its own but the language. */
class LiveBoard extends LitElement {
  static override properties = {
    language: { state: true },
    account: { state: true },
    all: { state: true },
    allStories: { state: true },
    said: { state: true },
  };
  declare private language: Language;
  declare private account: Account | null;
  declare private all: boolean;
  declare private allStories: boolean;
  declare private said: string;
  private readonly store = new Store(
    () => this.requestUpdate(),
    (slot, former) => this.announce(slot, former),
  );

  private readonly stability = new StabilityCounts(() => this.requestUpdate());
  private readonly names = new BodyNames(() => this.requestUpdate());

  constructor() {
    super();
    this.language = keptLanguage();
    this.account = { name: "" };
    this.all = false;
    this.allStories = false;
    this.said = "";
    keepLanguage(this.language);
  }

  /** No shadow tree: headings, landmarks and the skip link belong to the one page. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clock.keep();
    this.stability.keep();
    this.names.keep();
    onTick(() => this.requestUpdate());
    void this.begin();
  }

  private async begin(): Promise<void> {
    this.account = await readAccount();
    this.store.signedIn = this.account !== null;
    if (this.account) {
      const version = document.querySelector<HTMLMetaElement>("meta[name=version]")?.content ?? "";
      connect((message) => this.store.take(message), this.account.name, version);
    }
  }

  private announce(slot: Duty, former: Duty): void {
    if (slot.state === former.state) {
      return;
    }
    const view = viewIn(this.language, this.names);
    const what = `${slotName(view, slot)}, ${view.nameOf(slot.owner) ?? slot.owner}`;
    if (slot.state === "OVERDUE") {
      this.said = view.texts.newOverdue(what);
    } else if (slot.state === "MISSED") {
      this.said = view.texts.newMissed(what);
    }
  }

  private readonly switchLanguage = (): void => {
    this.language = this.language === "zh" ? "en" : "zh";
    keepLanguage(this.language);
    this.said = "";
  };

  protected override render(): TemplateResult {
    const view = viewIn(this.language, this.names);
    const board = join(this.store.rows);
    this.names.follow([...this.store.rows.incidents.values()].map((incident) => incident.plan));
    this.stability.follow(
      board.ongoing.map((card) => card.incident).filter((incident) => incident.state === "RESPONDING"),
    );
    const unmet = board.counts.overdue;
    document.title = `${unmet > 0 ? `(${unmet}) ` : ""}${view.texts.title} · ${view.texts.subtitle}`;
    const account = this.store.signedIn ? this.account : null;
    return html`<a class="skip" href="#incidents">${view.texts.skip}</a>
      ${header(view, account, this.store.states, this.switchLanguage)}
      <main>
        ${account ? nothing : this.signedOut(view)} ${overview(view, board.counts)}
        <div class="columns">
          ${this.incidents(view, board)} ${this.notifications(view, board)} ${this.stories(view, board)}
        </div>
      </main>
      <p class="unseen" role="status">${this.said}</p>`;
  }

  private signedOut(view: View): TemplateResult {
    return html`<p class="signed-out" role="alert">
      ${view.texts.signedOut} <a class="button" href="/oauth2/authorization/web">${view.texts.signIn}</a>
    </p>`;
  }

  private incidents(view: View, board: Board): TemplateResult {
    const { texts } = view;
    const shown = this.all ? [...board.ongoing, ...board.ended] : board.ongoing;
    const choice = (all: boolean, name: string): TemplateResult =>
      html`<button type="button" aria-pressed=${this.all === all} @click=${() => (this.all = all)}>${name}</button>`;
    return html`<section class="incidents" id="incidents" tabindex="-1" aria-labelledby="incidents-title">
      <div class="section-head">
        <h2 id="incidents-title">${texts.incidents}</h2>
        <div class="choice" role="group" aria-label=${texts.show}>
          ${choice(false, texts.showOngoing)} ${choice(true, texts.showAll)}
        </div>
      </div>
      ${repeat(shown, (card) => card.incident.id, (card) =>
        incidentCard(view, card, this.stability.of(card.incident.id)),
      )}
      ${shown.length === 0 ? this.empty(view, "incidents", texts.noIncidents) : nothing}
    </section>`;
  }

  private stories(view: View, board: Board): TemplateResult {
    const { texts } = view;
    const shown = this.allStories ? board.stories : board.stories.slice(0, STORIES_SHOWN);
    const further = board.stories.length - STORIES_SHOWN;
    return html`<section class="stories" aria-labelledby="stories-title">
      <div class="section-head"><h2 id="stories-title">${texts.stories}</h2></div>
      <div class="story-grid">
        ${repeat(shown, (card) => card.story.id, (card) => storyCard(view, card))}
      </div>
      ${shown.length === 0 ? this.empty(view, "stories", texts.noStories) : nothing}
      ${further > 0
        ? html`<button type="button" aria-expanded=${this.allStories} @click=${() => (this.allStories = !this.allStories)}>
            ${this.allStories ? texts.fewerStories : texts.furtherStories(further)}
          </button>`
        : nothing}
    </section>`;
  }

  private notifications(view: View, board: Board): TemplateResult {
    const { texts } = view;
    const further = board.unacknowledged.length - NOTIFICATIONS_SHOWN;
    return html`<section class="notifications" aria-labelledby="notifications-title">
      <div class="section-head"><h2 id="notifications-title">${texts.notifications}</h2></div>
      <ul>
        ${repeat(
          board.unacknowledged.slice(0, NOTIFICATIONS_SHOWN),
          (row) => row.id,
          (row) => notificationItem(view, row),
        )}
      </ul>
      ${board.unacknowledged.length === 0 ? this.empty(view, "notifications", texts.noNotifications) : nothing}
      ${further > 0 ? html`<p class="more">${texts.furtherNotifications(further)}</p>` : nothing}
    </section>`;
  }

  /** Emptiness is only stated once the list was read. */
  private empty(view: View, list: ListName, text: string): TemplateResult {
    return html`<p class="empty">${this.store.seen.has(list) ? text : view.texts.loading}</p>`;
  }
}

customElements.define("wk-board", LiveBoard);
