import { html, nothing, type TemplateResult } from "lit";
import { problemNote } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { at } from "../frame/marks.ts";
import { doneNote, readingNote, whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { data } from "../frame/view.ts";
import { read } from "../net/read.ts";
import { Reading } from "../net/reading.ts";
import type { QuarantineEntry } from "./feed.ts";
import { text } from "./text.ts";

interface Entries {
  items: QuarantineEntry[];
  next: string | null;
}

/** What could not be read: for the administrator, with the reason, the bytes, and the way back. */
class Quarantine extends Part {
  static override properties = { done: { state: true } };
  declare private done: string;
  private readonly entries = new Reading<Entries>(() => this.requestUpdate());
  private readonly filling = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.done = "";
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    return html`<section aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">${words.quarantine}</h2>
      <p class="hint">${words.quarantineNote}</p>
      ${this.account.roles.includes("admin") ? this.list() : whoMay(words.mayQuarantine)}
    </section>`;
  }

  private list(): TemplateResult {
    const words = text[this.view.language];
    this.entries.follow("first", (signal) => read("/api/detections/quarantine", signal));
    const entries = this.entries.value;
    if (!entries) {
      return html`${readingNote(this.view, this.entries)}`;
    }
    return html`${problemNote(this.view, this.filling.problem)} ${doneNote(this.done)}
      <ul class="rows">
        ${entries.items.map((entry) => this.row(entry))}
      </ul>
      ${entries.items.length === 0 ? html`<p class="empty">${words.quarantineNone}</p>` : nothing}
      ${entries.next === null ? nothing : html`<button type="button" @click=${() => void this.readOn(entries)}>${words.more}</button>`}`;
  }

  private row(entry: QuarantineEntry): TemplateResult {
    const words = text[this.view.language];
    const address = `/api/detections/quarantine/${encodeURIComponent(entry.id)}`;
    return html`<li class="card row" data-quarantined=${entry.id}>
      <div class="row-main">
        <p><strong>${words.why}</strong> ${data(entry.reason)}</p>
        <p class="facts-line">
          ${entry.field ? html`${words.field} ${data(entry.field)} ·` : nothing} ${words.received} ${at(this.view, entry.recordedAt)} ·
          ${words.size(entry.bytes)}
          ${entry.replayedBy ? html`· ${words.replayed(entry.replayedBy)} ${entry.replayedAt ? at(this.view, entry.replayedAt) : nothing}` : nothing}
        </p>
      </div>
      <p class="row-links">
        ${entry.kept
          ? html`<a class="button" href=${address} download aria-label=${words.downloadOf(entry.id)}>${words.download}</a>
              <button type="button" aria-label=${words.replayOf(entry.id)} ?disabled=${this.filling.sending} @click=${() => void this.replay(address)}>
                ${words.replay}
              </button>`
          : words.notKept}
      </p>
    </li>`;
  }

  private async replay(address: string): Promise<void> {
    this.done = "";
    if (await this.filling.send("POST", `${address}/replay`)) {
      this.done = text[this.view.language].replayedNow;
      this.entries.again();
    }
  }

  private async readOn(entries: Entries): Promise<void> {
    const page = await read<Entries>(`/api/detections/quarantine?after=${encodeURIComponent(entries.next ?? "")}`);
    this.entries.value = { items: [...entries.items, ...page.items], next: page.next };
    this.requestUpdate();
  }
}

customElements.define("wk-quarantine", Quarantine);
