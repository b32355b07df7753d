import { html, nothing, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { at } from "../frame/marks.ts";
import { readingNote } from "../frame/notes.ts";
import { Page } from "../frame/page.ts";
import { data } from "../frame/view.ts";
import { read } from "../net/read.ts";
import { Reading } from "../net/reading.ts";
import { readInUse } from "../plans/in-use.ts";
import type { Plan } from "../plans/plan.ts";
import { wallClockIn } from "../plans/wall-clock.ts";
import "./enter.ts";
import { yearPicture } from "./picture.ts";
import { text } from "./text.ts";
import type { Notice } from "./year.ts";

interface Version {
  version: string;
  papers: string[];
  issuedAt: string | null;
  enteredAt: string | null;
  by: string | null;
  reason: string | null;
}

interface Years {
  items: { year: number; version: string; versions: Version[] }[];
  unknown: number[];
}

type Known = Notice & { versions: Version[] };

/** The working days of a year: `#/calendars[/{year}]`. */
class Calendars extends Page {
  private readonly years = new Reading<Years>(() => this.requestUpdate());
  private readonly year = new Reading<Known>(() => this.requestUpdate());
  private readonly inUse = new Reading<Plan | null>(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("calendars-changed", this.anew);
  }

  override disconnectedCallback(): void {
    this.removeEventListener("calendars-changed", this.anew);
    super.disconnectedCallback();
  }

  private readonly anew = (): void => {
    this.years.again();
    this.year.again();
  };

  private get today(): string {
    return wallClockIn(clock.now(), clock.timeZone).slice(0, 10);
  }

  private get shown(): number {
    return Number(this.argument ?? this.today.slice(0, 4));
  }

  protected override heading(): string {
    return text[this.view.language].heading;
  }

  protected override content(): TemplateResult {
    this.years.follow("all", (signal) => read("/api/calendars", signal));
    this.inUse.follow("in use", readInUse);
    const years = this.years.value;
    if (!years) {
      return html`${readingNote(this.view, this.years)}`;
    }
    const words = text[this.view.language];
    return html`${this.choice(years)}
      <section aria-labelledby="calendar-year">
        <h2 id="calendar-year">${words.yearHeading(this.shown)}</h2>
        ${years.items.some((known) => known.year === this.shown) ? this.known() : html`<p class="provisional-year" role="status">${words.unknown(this.shown)}</p>`}
      </section>
      <wk-notice-entry .view=${this.view} .account=${this.account} .inUse=${this.inUse.value}></wk-notice-entry>`;
  }

  private choice(years: Years): TemplateResult {
    const words = text[this.view.language];
    const all = [...years.items.map((known) => known.year), ...years.unknown].sort((a, b) => b - a);
    return html`<nav class="parts" aria-label=${words.years}>
      <ul>
        ${all.map(
          (year) => html`<li>
            <a href="#/calendars/${year}" aria-current=${year === this.shown ? "page" : nothing}
              >${year}${years.unknown.includes(year) ? html` <span class="hint">${words.unknownMark}</span>` : nothing}</a
            >
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  private known(): TemplateResult {
    if (this.year.value && this.year.value.year !== this.shown) {
      this.year.forget();
    }
    this.year.follow(String(this.shown), (signal) => read(`/api/calendars/${this.shown}`, signal));
    const notice = this.year.value;
    if (!notice) {
      return html`${readingNote(this.view, this.year)}`;
    }
    return html`${yearPicture(this.view, notice, this.today)} ${this.versions(notice)}`;
  }

  private versions(notice: Known): TemplateResult {
    const words = text[this.view.language];
    return html`<h3>${words.versions}</h3>
      <ul class="plain">
        ${notice.versions.map(
          (version) => html`<li>
            <strong>${words.version(version.version)}</strong>
            ${version.by === null ? words.shipped : words.entered(version.by)}
            ${version.enteredAt ? at(this.view, version.enteredAt) : nothing}
            ${version.issuedAt ? html`· ${words.issuedAt} ${data(version.issuedAt)}` : nothing}
            ${version.reason ? html`· ${data(version.reason)}` : nothing}
            ${version.papers.length > 0 ? html`<br />${words.papers}: ${version.papers.map((paper) => this.paper(paper))}` : nothing}
          </li>`,
        )}
      </ul>`;
  }

  private paper(address: string): TemplateResult {
    return /^https?:\/\//.test(address)
      ? html`<a class="paper" href=${address} target="_blank" rel="noopener noreferrer">${data(address)}</a> `
      : html`${data(address)} `;
  }
}

customElements.define("wk-calendars", Calendars);
