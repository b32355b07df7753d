import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { problemNote } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { doneNote, readingNote, whoMay } from "../frame/notes.ts";
import { Page } from "../frame/page.ts";
import { data } from "../frame/view.ts";
import { WatchedList } from "../net/watched-list.ts";
import "./editor.ts";
import { worstFirst, type Feed } from "./feed.ts";
import { feedCard } from "./list.ts";
import "./quarantine.ts";
import { text } from "./text.ts";

/** Where detections come from, whether it is heard, and what could not be read. */
class Feeds extends Page {
  static override properties = { open: { state: true }, saved: { state: true } };
  /** What is being written: a feed, or `new`; or the feed that is about to be removed. */
  declare private open: { what: "edit" | "remove"; feed: Feed | null } | null;
  declare private saved: Feed | null;
  private readonly feeds = new WatchedList<Feed>("/api/feeds", () => this.requestUpdate());
  private readonly removing = new Filling(() => this.requestUpdate());
  private done = "";

  constructor() {
    super();
    this.open = null;
    this.saved = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("feed-saved", this.hasSaved);
    this.addEventListener("feed-left", this.close);
    this.feeds.begin();
  }

  override disconnectedCallback(): void {
    this.feeds.end();
    this.removeEventListener("feed-saved", this.hasSaved);
    this.removeEventListener("feed-left", this.close);
    super.disconnectedCallback();
  }

  private readonly close = (): void => {
    this.open = null;
  };

  private readonly hasSaved = (event: Event): void => {
    this.saved = (event as CustomEvent<Feed>).detail;
    this.done = "";
    this.open = null;
    this.feeds.again();
  };

  private get mayChange(): boolean {
    return ["duty-officer", "admin"].some((role) => this.account.roles.includes(role));
  }

  protected override heading(): string {
    return text[this.view.language].heading;
  }

  protected override content(): TemplateResult {
    const words = text[this.view.language];
    return html`<section aria-labelledby="feeds-title">
        <h2 id="feeds-title">${words.feeds}</h2>
        ${this.mayChange ? this.registering() : whoMay(words.mayChange)} ${this.said()} ${this.list()}
      </section>
      <wk-quarantine .view=${this.view} .account=${this.account}></wk-quarantine>`;
  }

  private registering(): TemplateResult {
    const words = text[this.view.language];
    return this.open?.what === "edit" && this.open.feed === null
      ? this.editor(null)
      : html`<p><button type="button" @click=${() => (this.open = { what: "edit", feed: null })}>${words.create}</button></p>`;
  }

  private editor(feed: Feed | null): TemplateResult {
    return html`<wk-feed-editor .view=${this.view} .account=${this.account} .feed=${feed}></wk-feed-editor>`;
  }

  private said(): TemplateResult {
    const words = text[this.view.language];
    return html`${problemNote(this.view, this.removing.problem)} ${doneNote(this.saved ? words.saved(this.saved.name) : this.done)}
    ${this.saved?.secret ? html`<p class="secret">${words.secret}<code translate="no">${this.saved.secret}</code></p>` : nothing}`;
  }

  private list(): TemplateResult {
    const words = text[this.view.language];
    const feeds = this.feeds.value;
    if (!feeds) {
      return html`${readingNote(this.view, this.feeds)}`;
    }
    return html`<ul class="rows">
        ${repeat(worstFirst(feeds), (feed) => feed.id, (feed) =>
          this.open?.what === "edit" && this.open.feed?.id === feed.id
            ? html`<li class="card row">${this.editor(this.open.feed)}</li>`
            : feedCard(this.view, feed, this.mayChange && feed.registered ? this.buttons(feed) : nothing),
        )}
      </ul>
      ${feeds.length === 0 ? html`<p class="empty">${words.none}</p>` : nothing}`;
  }

  private buttons(feed: Feed): TemplateResult {
    const words = text[this.view.language];
    if (this.open?.what === "remove" && this.open.feed?.id === feed.id) {
      return html`<p class="row-links" role="alert">
        ${data(words.reallyRemove(feed.name))}
        <button type="button" class="primary" @click=${() => void this.unregister(feed)}>${words.remove}</button>
        <button type="button" @click=${this.close}>${words.cancel}</button>
      </p>`;
    }
    return html`<p class="row-links">
      <button type="button" id="edit-${feed.id}" aria-labelledby="edit-${feed.id} feed-${feed.id}" @click=${() => (this.open = { what: "edit", feed })}>${words.edit}</button>
      <button type="button" id="remove-${feed.id}" aria-labelledby="remove-${feed.id} feed-${feed.id}" @click=${() => (this.open = { what: "remove", feed })}>${words.remove}</button>
    </p>`;
  }

  private async unregister(feed: Feed): Promise<void> {
    if (await this.removing.send("DELETE", `/api/feeds/${encodeURIComponent(feed.id)}`)) {
      this.saved = null;
      this.done = text[this.view.language].removed(feed.name);
      this.open = null;
      this.feeds.again();
    }
  }
}

customElements.define("wk-feeds", Feeds);
