import { html, nothing, type TemplateResult } from "lit";
import { readingNote } from "../frame/notes.ts";
import { Page } from "../frame/page.ts";
import { data } from "../frame/view.ts";
import { Reading } from "../net/reading.ts";
import "./adopt.ts";
import { comparison } from "./comparison.ts";
import "./enter.ts";
import { readPlans, readVersion } from "./in-use.ts";
import { addressOf, adoptions, planList } from "./list.ts";
import type { Plan, PlanLine, PlanVersion } from "./plan.ts";
import { planText } from "./read.ts";
import "./rehearse.ts";
import { text } from "./text.ts";
import { said } from "./words.ts";

/** The versions of plans: `#/plans`, `#/plans/{id}/{version}[/rehearsal|/compare[/{id}/{version}]]`. */
class Plans extends Page {
  private readonly plans = new Reading<{ items: PlanLine[] }>(() => this.requestUpdate());
  private readonly inUse = new Reading<Plan | null>(() => this.requestUpdate());
  private readonly version = new Reading<PlanVersion>(() => this.requestUpdate());
  private readonly other = new Reading<PlanVersion>(() => this.requestUpdate());
  private shown = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("plans-changed", this.anew);
  }

  override disconnectedCallback(): void {
    this.removeEventListener("plans-changed", this.anew);
    super.disconnectedCallback();
  }

  private readonly anew = (): void => {
    [this.plans, this.inUse, this.version].forEach((reading) => reading.again());
  };

  protected override heading(): string {
    return text[this.view.language].heading;
  }

  protected override head(): TemplateResult {
    const line = this.argument === null ? undefined : this.version.value?.version;
    return this.argument === null
      ? super.head()
      : html`<p><a href="#/plans">← ${text[this.view.language].back}</a></p>
          <h1 tabindex="-1">${line ? said(this.view, line.name) : this.heading()}</h1>`;
  }

  protected override content(): TemplateResult {
    this.plans.follow("all", readPlans);
    const line = this.plans.value?.items.find((each) => each.inUse);
    if (line) {
      this.inUse.follow(`${line.id}/${line.version}`, async (signal) => (await readVersion(line.id, line.version, signal)).plan);
    }
    return this.argument === null ? this.all() : this.one(this.argument.split("/"));
  }

  private all(): TemplateResult {
    const plans = this.plans.value;
    return html`${plans ? planList(this.view, plans.items) : readingNote(this.view, this.plans)}
      <wk-plan-entry .view=${this.view} .account=${this.account} .inUse=${this.inUse.value}></wk-plan-entry>`;
  }

  private one([id = "", version = "", part = "read", ...against]: string[]): TemplateResult {
    if (this.shown !== `${id}/${version}`) {
      this.shown = `${id}/${version}`;
      this.version.forget();
    }
    this.version.follow(this.shown, (signal) => readVersion(id, version, signal));
    const found = this.version.value;
    if (!found) {
      return html`${readingNote(this.view, this.version)}`;
    }
    return html`${this.lead(found.version)} ${this.parts(found.version, part)}
    ${part === "rehearsal" ? this.rehearsal(found) : part === "compare" ? this.compare(found, against) : planText(this.view, found)}`;
  }

  private lead(line: PlanLine): TemplateResult {
    const words = text[this.view.language];
    return html`<p class="facts-line">
        ${data(line.id)} · ${words.version(line.version)}
        ${line.inUse ? html`<span class="in-use">${words.inUse}</span>` : nothing}
        · <a href="/api/plans/${encodeURIComponent(line.id)}/${encodeURIComponent(line.version)}" type="text/yaml" @click=${this.download}>${words.file}</a>
      </p>
      ${adoptions(this.view, line)}
      <wk-plan-adoption .view=${this.view} .account=${this.account} .line=${line} .inUse=${this.inUse.value}></wk-plan-adoption>`;
  }

  /** The address answers JSON to a browser that goes there; the file is asked for by its type. */
  private readonly download = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await fetch((event.currentTarget as HTMLAnchorElement).href, { headers: { Accept: "text/yaml" } });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${this.shown.replace("/", "-")}.yaml`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  private parts(line: PlanLine, open: string): TemplateResult {
    const words = text[this.view.language];
    const link = (part: string, name: string): TemplateResult =>
      html`<li><a href=${addressOf(line, part === "read" ? "" : `/${part}`)} aria-current=${part === open ? "page" : nothing}>${name}</a></li>`;
    return html`<nav class="parts" aria-label=${words.views}>
      <ul>
        ${link("read", words.read)} ${link("rehearsal", words.rehearsal)} ${link("compare", words.compare)}
      </ul>
    </nav>`;
  }

  private rehearsal(found: PlanVersion): TemplateResult {
    return html`<section aria-labelledby="plan-rehearsal">
      <h2 id="plan-rehearsal">${text[this.view.language].rehearse}</h2>
      <wk-plan-rehearsal .view=${this.view} .account=${this.account} .line=${found.version} .timeZone=${found.plan.timeZone} .lines=${this.plans.value?.items ?? []}></wk-plan-rehearsal>
    </section>`;
  }

  private compare(found: PlanVersion, [id, version]: string[]): TemplateResult {
    const words = text[this.view.language];
    const others = (this.plans.value?.items ?? []).filter((line) => !(line.id === found.version.id && line.version === found.version.version));
    const chosen = others.find((line) => line.id === id && line.version === version);
    if (chosen) {
      this.other.follow(`${chosen.id}/${chosen.version}`, (signal) => readVersion(chosen.id, chosen.version, signal));
    }
    const other = chosen && this.other.value?.version.id === chosen.id && this.other.value.version.version === chosen.version ? this.other.value : null;
    const go = (event: Event): void => {
      location.hash = addressOf(found.version, `/compare/${(event.target as HTMLSelectElement).value}`);
    };
    return html`<section aria-labelledby="plan-comparison">
      <h2 id="plan-comparison">${words.compare}</h2>
      <p class="field">
        <label for="compare-with">${words.compareWith}</label>
        <select id="compare-with" @change=${go}>
          <option value="" ?selected=${!chosen}>${words.choose}</option>
          ${others.map((line) => html`<option value="${line.id}/${line.version}" ?selected=${line === chosen}>${line.id} ${words.version(line.version)}</option>`)}
        </select>
      </p>
      ${chosen && !other ? readingNote(this.view, this.other) : nothing}
      ${other
        ? html`<p class="facts-line">
              ${data(words.comparison(`${found.version.id} ${found.version.version}`, `${other.version.id} ${other.version.version}`))}
            </p>
            ${comparison(this.view, found.plan, other.plan)}`
        : nothing}
    </section>`;
  }
}

customElements.define("wk-plans", Plans);
