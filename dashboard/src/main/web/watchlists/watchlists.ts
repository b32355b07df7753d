import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { at } from "../frame/marks.ts";
import { readingNote, whoMay } from "../frame/notes.ts";
import { Page } from "../frame/page.ts";
import { data } from "../frame/view.ts";
import { read } from "../net/read.ts";
import { Reading } from "../net/reading.ts";
import { WatchedList } from "../net/watched-list.ts";
import { wordFor } from "../text/language.ts";
import type { Version } from "./compare.ts";
import "./editor.ts";
import { text } from "./text.ts";
import { versionComparison, versionList } from "./versions.ts";

/** No id of a watch-list: those begin with a letter or a digit. */
const NEW = "+";

/** The watch-lists, and each with its editor and versions: `#/watchlists[/{id}]`. */
class Watchlists extends Page {
  static override properties = { comparing: { state: true } };
  declare private comparing: { from: number; to: number } | null;
  private readonly lists = new WatchedList<Version>("/api/watchlists", () => this.requestUpdate());
  private readonly versions = new Reading<{ items: Version[] }>(() => this.requestUpdate());
  private shown: string | null = null;
  /** The version that the versions had to be read again for. */
  private newest = 0;

  constructor() {
    super();
    this.comparing = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lists.begin();
    this.addEventListener("watchlist-saved", this.saved);
  }

  override disconnectedCallback(): void {
    this.lists.end();
    this.removeEventListener("watchlist-saved", this.saved);
    super.disconnectedCallback();
  }

  private readonly saved = (event: Event): void => {
    this.lists.again();
    this.versions.again();
    this.comparing = null;
    if (this.argument === NEW) {
      location.hash = `#/watchlists/${(event as CustomEvent<Version>).detail.id}`;
    }
  };

  private get mayChange(): boolean {
    return ["duty-officer", "admin"].some((role) => this.account.roles.includes(role));
  }

  protected override heading(): string {
    const words = text[this.view.language];
    return this.argument === NEW ? words.newHeading : words.heading;
  }

  protected override head(): TemplateResult {
    const name = this.argument === null ? undefined : this.versions.value?.items[0]?.name;
    return this.argument === null
      ? super.head()
      : html`<p><a href="#/watchlists">← ${text[this.view.language].back}</a></p>
          <h1 tabindex="-1">${this.argument !== NEW && name ? data(name) : this.heading()}</h1>`;
  }

  protected override content(): TemplateResult {
    if (this.argument === null) {
      return this.all();
    }
    return this.argument === NEW ? this.editor(null) : this.one(this.argument);
  }

  private all(): TemplateResult {
    const words = text[this.view.language];
    const items = this.lists.value;
    return html`${this.mayChange
        ? html`<p><a class="button" href="#/watchlists/${NEW}">${words.create}</a></p>`
        : whoMay(words.mayChange)}
      ${items
        ? html`<ul class="rows">
              ${repeat(items, (list) => list.id, (list) => this.row(list))}
            </ul>
            ${items.length === 0 ? html`<p class="empty">${words.none}</p>` : nothing}`
        : readingNote(this.view, this.lists)}`;
  }

  private row(list: Version): TemplateResult {
    const words = text[this.view.language];
    return html`<li class="card row" data-watchlist=${list.id}>
      <div class="row-main">
        <h2><a href="#/watchlists/${encodeURIComponent(list.id)}">${data(list.name)}</a></h2>
        <p class="facts-line">
          ${data(list.id)} · ${words.sensitivity} ${wordFor(words.sensitivities, list.sensitivity)} ·
          ${list.queries.length === 0 ? words.resting : words.queryCount(list.queries.length)} ·
          ${words.version(list.version)} · ${at(this.view, list.changedAt)} ${words.changed(list.changedBy)}
        </p>
      </div>
    </li>`;
  }

  private one(id: string): TemplateResult {
    const words = text[this.view.language];
    if (id !== this.shown) {
      this.shown = id;
      this.versions.forget();
      this.newest = 0;
      this.comparing = null;
    }
    // A version that somebody else saved comes with the list: the versions are read again with it.
    const saved = this.lists.value?.find((list) => list.id === id)?.version ?? 0;
    if (saved > (this.versions.value?.items[0]?.version ?? saved)) {
      this.newest = saved;
    }
    this.versions.follow(`${id} ${this.newest}`, (signal) => read(`/api/watchlists/${encodeURIComponent(id)}/versions`, signal));
    const versions = this.versions.value?.items;
    const current = versions?.[0];
    if (!versions || !current) {
      return this.versions.problem?.status === 404
        ? html`<p class="empty">${words.missing}</p>`
        : html`${readingNote(this.view, this.versions)}`;
    }
    return html`${this.unreadable(current)}${this.mayChange
        ? html`<section aria-labelledby="watchlist-edit"><h2 id="watchlist-edit">${words.edit}</h2>${this.editor(current)}</section>`
        : html`${whoMay(words.mayChange)}${this.queries(current)}`}
      <section aria-labelledby="watchlist-versions">
        <h2 id="watchlist-versions">${words.versions}</h2>
        ${versionList(this.view, versions)} ${versions.length > 1 ? this.comparison(versions) : nothing}
      </section>`;
  }

  private comparison(versions: readonly Version[]): TemplateResult {
    const chosen = this.comparing ?? { from: versions[1]!.version, to: versions[0]!.version };
    return html`<h3>${text[this.view.language].compare}</h3>
      ${versionComparison(this.view, versions, chosen, (comparing) => (this.comparing = comparing))}`;
  }

  private editor(version: Version | null): TemplateResult {
    // Another list is another filling; a new version of the same is not.
    return html`${repeat([version], (each) => each?.id ?? NEW, (each) => html`<wk-watchlist-editor .view=${this.view} .account=${this.account} .version=${each}></wk-watchlist-editor>`)}`;
  }

  /** They stand in force and watch for nothing: whoever may change the list has to know. */
  private unreadable(version: Version): TemplateResult {
    const words = text[this.view.language];
    return html`${(version.unreadable ?? []).map(
      (fault) => html`<p class="problem" role="alert">
        ${words.unreadable}<code class="data" lang="zh-CN" translate="no">${fault.query}</code> · ${fault[this.view.language]}
        (${words.position(fault.position + 1)})
      </p>`,
    )}`;
  }

  private queries(version: Version): TemplateResult {
    return html`<ul class="query-lines">
      ${version.queries.map((query) => html`<li><code class="data" lang="zh-CN" translate="no">${query}</code></li>`)}
    </ul>`;
  }
}

customElements.define("wk-watchlists", Watchlists);
