import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { clock } from "../clock/product-clock.ts";
import { FormDialog } from "../form/dialog.ts";
import { Page } from "../frame/page.ts";
import type { ListName } from "../live/rows.ts";
import { CARDS, incidentList, MORE_LINES } from "./incidents.ts";
import { join, type Board, type IncidentCard } from "./join.ts";
import { notificationList } from "./notifications.ts";
import { openingOf } from "./opening.ts";
import { overview } from "./overview.ts";
import { StabilityCounts } from "./stability-counts.ts";
import { storyCard } from "./story.ts";
import { text } from "./text.ts";
import { unacknowledgedFor, type Unacknowledged } from "./unacknowledged.ts";

const STORIES_SHOWN = 8;

/** The live board: joins what the services say, and holds nothing of its own. */
class LiveBoard extends Page {
  static override properties = {
    all: { state: true },
    allStories: { state: true },
    furtherLines: { state: true },
    said: { state: true },
  };
  declare private all: boolean;
  declare private allStories: boolean;
  declare private furtherLines: number;
  declare private said: string;
  private readonly dialog = new FormDialog(
    () => this.requestUpdate(),
    ({ name }) => (this.said = `✓ ${name[this.view.language]}`),
  );
  private readonly stability = new StabilityCounts(() => this.requestUpdate());

  constructor() {
    super();
    this.all = false;
    this.allStories = false;
    this.furtherLines = 0;
    this.said = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stability.keep();
  }

  override disconnectedCallback(): void {
    this.stability.end();
    super.disconnectedCallback();
  }

  protected override heading(): string {
    return text[this.view.language].heading;
  }

  /** Unseen: the bar above says where one is, and the room is needed. */
  protected override head(): TemplateResult {
    return html`<h1 tabindex="-1" class="unseen">${this.heading()}</h1>`;
  }

  protected override content(): TemplateResult {
    const board = join(this.store.rows);
    const waiting = unacknowledgedFor(this.account, board.unacknowledged, clock.now());
    // Only what stands on a card is asked about: the lines say no days.
    this.stability.follow(
      this.shown(board)
        .slice(0, CARDS)
        .map((card) => card.incident)
        .filter((incident) => incident.state === "RESPONDING"),
    );
    return html`${overview(this.view, board.counts, waiting)}
      <div class="columns">${this.incidents(board)} ${this.notifications(waiting)} ${this.stories(board)}</div>
      ${this.dialog.render(this.view, this.suggest)}
      <p class="said" role="status">${this.said}</p>`;
  }

  private incidents(board: Board): TemplateResult {
    const words = text[this.view.language];
    const shown = this.shown(board);
    const opening = openingOf(this.account);
    const choice = (all: boolean, name: string): TemplateResult =>
      html`<button type="button" aria-pressed=${this.all === all} @click=${() => (this.all = all)}>${name}</button>`;
    return html`<section class="incidents" aria-labelledby="incidents-title">
      <div class="section-head">
        <h2 id="incidents-title">${words.incidents}</h2>
        ${opening
          ? html`<button type="button" data-open-incident @click=${() => this.dialog.open(opening)}>
              ${words.openIncident}
            </button>`
          : nothing}
        <div class="choice" role="group" aria-label=${words.show}>
          ${choice(false, words.showOngoing)} ${choice(true, words.showAll)}
        </div>
      </div>
      ${incidentList(
        this.view,
        shown,
        this.furtherLines,
        (id) => this.stability.of(id),
        () => (this.furtherLines += MORE_LINES),
      )}
      ${shown.length === 0 ? this.empty("incidents", words.noIncidents) : nothing}
    </section>`;
  }

  private shown(board: Board): readonly IncidentCard[] {
    return this.all ? [...board.ongoing, ...board.ended] : board.ongoing;
  }

  private stories(board: Board): TemplateResult {
    const words = text[this.view.language];
    const shown = this.allStories ? board.stories : board.stories.slice(0, STORIES_SHOWN);
    const further = board.stories.length - STORIES_SHOWN;
    return html`<section class="stories" aria-labelledby="stories-title">
      <div class="section-head"><h2 id="stories-title">${words.stories}</h2></div>
      <div class="story-grid">
        ${repeat(shown, (card) => card.story.id, (card) =>
          storyCard(this.view, card, openingOf(this.account, card.story), this.dialog.open),
        )}
      </div>
      ${shown.length === 0 ? this.empty("stories", words.noStories) : nothing}
      ${further > 0
        ? html`<button type="button" aria-expanded=${this.allStories} @click=${() => (this.allStories = !this.allStories)}>
            ${this.allStories ? words.fewerStories : words.furtherStories(further)}
          </button>`
        : nothing}
    </section>`;
  }

  private notifications(waiting: Unacknowledged): TemplateResult {
    const words = text[this.view.language];
    return html`<section class="notifications" aria-labelledby="notifications-title">
      <div class="section-head"><h2 id="notifications-title">${words.notifications}</h2></div>
      ${notificationList(this.view, waiting)}
      ${waiting.all === 0 ? this.empty("notifications", words.noNotifications) : nothing}
    </section>`;
  }

  private readonly suggest = (name: string): { value: string }[] =>
    name === "units"
      ? [...new Set([...this.store.rows.incidents.values()].flatMap((incident) => incident.units))].map((value) => ({ value }))
      : [];

  protected override updated(): void {
    super.updated();
    void this.dialog.show(this);
  }

  /** Emptiness is only stated once the list was read. */
  private empty(list: ListName, said: string): TemplateResult {
    return html`<p class="empty">${this.store.seen.has(list) ? said : this.view.texts.loading}</p>`;
  }
}

customElements.define("wk-board", LiveBoard);
