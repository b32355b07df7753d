import { html, nothing, type TemplateResult } from "lit";
import { readingNote } from "../frame/notes.ts";
import { Page } from "../frame/page.ts";
import { data } from "../frame/view.ts";
import { read, readAll } from "../net/read.ts";
import { Reading } from "../net/reading.ts";
import "./acts.ts";
import { heatCharts } from "./chart.ts";
import { propagation, storyHead } from "./detail.ts";
import { chosen, storyList } from "./list.ts";
import { memberList } from "./members.ts";
import { OPEN, type Member, type WholeStory } from "./story.ts";
import { text } from "./text.ts";

const MEMBERS_A_PAGE = 30;

/** The stories as they stand, and each by itself. */
class Stories extends Page {
  static override properties = {
    all: { state: true },
    search: { state: true },
    items: { state: true },
    more: { state: true },
  };
  declare private all: boolean;
  declare private search: string;
  /** Items chosen for a split. */
  declare private items: ReadonlySet<string>;
  /** Members beyond the first page, and where they go on. */
  declare private more: { members: Member[]; next: number | null };
  private readonly story = new Reading<WholeStory>(() => this.requestUpdate());
  private readonly lists = new Reading<ReadonlyMap<string, string>>(() => this.requestUpdate());
  private shownStory: string | null = null;

  constructor() {
    super();
    this.all = false;
    this.search = "";
    this.items = new Set();
    this.more = { members: [], next: null };
  }

  private readonly nameOfList = (id: string): string => this.lists.value?.get(id) ?? id;

  protected override heading(): string {
    const { heading } = text[this.view.language];
    const title = this.argument === null ? undefined : this.store.rows.stories.get(this.argument)?.title;
    return title ?? heading;
  }

  protected override head(): TemplateResult {
    return this.argument === null
      ? super.head()
      : html`<p><a href="#/stories">← ${text[this.view.language].back}</a></p>
          <h1 tabindex="-1">${data(this.story.value?.title ?? this.heading())}</h1>`;
  }

  protected override content(): TemplateResult {
    this.lists.follow("names", async () => {
      const lists = await readAll<{ id: string; name: string }>("/api/watchlists");
      return new Map(lists.map((list) => [list.id, list.name]));
    });
    return this.argument === null ? this.list() : this.one(this.argument);
  }

  private list(): TemplateResult {
    const words = text[this.view.language];
    const { stories, incidents } = this.store.rows;
    const shown = chosen(stories.values(), { all: this.all, search: this.search });
    const choice = (all: boolean, name: string): TemplateResult =>
      html`<button type="button" aria-pressed=${this.all === all} @click=${() => (this.all = all)}>${name}</button>`;
    return html`<div class="finding">
        <label
          >${words.search}
          <input type="search" placeholder=${words.searchHint} .value=${this.search} @input=${(event: InputEvent) => (this.search = (event.target as HTMLInputElement).value)}
        /></label>
        <div class="choice" role="group" aria-label=${words.show}>
          ${choice(false, words.showOpen)} ${choice(true, words.showAll)}
        </div>
        <p class="hint" role="status">${words.shown(shown.length, stories.size)}</p>
      </div>
      ${storyList(this.view, shown, incidents, this.nameOfList)}
      ${shown.length > 0
        ? nothing
        : html`<p class="empty">
            ${!this.store.seen.has("stories") ? this.view.texts.loading : stories.size === 0 ? words.noneYet : words.none}
          </p>`}`;
  }

  private one(id: string): TemplateResult {
    const words = text[this.view.language];
    const row = this.store.rows.stories.get(id);
    if (id !== this.shownStory) {
      this.shownStory = id;
      this.story.forget();
      this.items = new Set();
      this.more = { members: [], next: null };
    }
    // The row moves with every detection: then the story is read again.
    this.story.follow(`${id} ${row?.observations} ${row?.state} ${row?.suggested?.level}`, (signal) =>
      read(`/api/stories/${encodeURIComponent(id)}?limit=${MEMBERS_A_PAGE}`, signal),
    );
    const story = this.story.value;
    if (!story) {
      return this.story.problem?.status === 404
        ? html`<p class="empty">${words.missing}</p>`
        : html`${readingNote(this.view, this.story)}`;
    }
    const incident = [...this.store.rows.incidents.values()].find((each) => each.storyId === id);
    const others = [...this.store.rows.stories.values()].filter(
      (other) => other.id !== id && other.watchlist === story.watchlist && other.state === OPEN,
    );
    return html`${storyHead(this.view, story, incident, this.nameOfList)}
      <section aria-labelledby="story-heat">
        <h2 id="story-heat">${words.heat}</h2>
        ${heatCharts(this.view, story.heat)}
      </section>
      <wk-story-acts .view=${this.view} .account=${this.account} .story=${story} .others=${others} .chosen=${this.items}></wk-story-acts>
      <section aria-labelledby="story-propagation">
        <h2 id="story-propagation">${words.propagation}</h2>
        ${propagation(this.view, story)}
      </section>
      ${this.members(story)}`;
  }

  private members(story: WholeStory): TemplateResult {
    const words = text[this.view.language];
    const { more } = this;
    const next = more.members.length > 0 ? more.next : story.nextMembers;
    const toggle = (item: string): void => {
      const items = new Set(this.items);
      if (!items.delete(item)) {
        items.add(item);
      }
      this.items = items;
    };
    return html`<section aria-labelledby="story-members">
      <h2 id="story-members">${words.members}</h2>
      ${memberList(this.view, [...story.members, ...more.members], {
        chosen: this.items,
        toggle: story.state === OPEN ? toggle : null,
      })}
      ${next === null
        ? nothing
        : html`<button type="button" @click=${() => void this.readOn(story.id, next)}>${words.more}</button>`}
    </section>`;
  }

  private async readOn(id: string, after: number): Promise<void> {
    const page = await read<WholeStory>(`/api/stories/${encodeURIComponent(id)}?limit=${MEMBERS_A_PAGE}&after=${after}`);
    this.more = { members: [...this.more.members, ...page.members], next: page.nextMembers };
  }
}

customElements.define("wk-stories", Stories);
