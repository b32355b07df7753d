import { html, nothing, type TemplateResult } from "lit";
import { describedBy, fieldRow, type Field } from "../form/field.ts";
import { editorEnd } from "../form/editor-end.ts";
import { Filling } from "../form/filling.ts";
import { Part } from "../frame/part.ts";
import { wordFor } from "../text/language.ts";
import { minutesOf, spanOf, type Feed } from "./feed.ts";
import { text } from "./text.ts";

const KINDS = ["AUTO", "RSS", "ATOM", "JSON", "WEBHOOK"] as const;
const CLASSES = ["MAINSTREAM", "FORUM", "SOCIAL", "OTHER"] as const;
const DEFAULT_MINUTES = "15";

/** A feed is registered or changed. Tells of it by `feed-saved`, with the answer. */
class FeedEditor extends Part {
  static override properties = { feed: { attribute: false } };
  /** The feed that is changed; null for a new one. */
  declare feed: Feed | null;
  private readonly filling = new Filling(() => this.requestUpdate());

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    const { feed } = this;
    const { problem } = this.filling;
    const field = (name: string, label: string, hint?: string): Field => ({ name, id: `feed-${name}`, label, hint, problem });
    const input = (of: Field, value: string, more: { type?: string; required?: boolean; min?: string } = {}): TemplateResult =>
      fieldRow(this.view, of, html`<input id=${of.id} name=${of.name} type=${more.type ?? "text"} min=${more.min ?? nothing} ?required=${more.required ?? false} .defaultValue=${value} aria-describedby=${describedBy(of)} />`);
    const select = (of: Field, values: readonly string[], names: Record<string, string>, chosen: string): TemplateResult =>
      fieldRow(this.view, of, html`<select id=${of.id} name=${of.name}>
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${wordFor(names, value)}</option>`)}
      </select>`);
    return html`<form class="editor" @submit=${this.save}>
      ${feed ? nothing : input(field("id", words.id, words.idHint), "", { required: true })}
      ${input(field("name", words.name), feed?.name ?? "", { required: true })}
      ${select(field("kind", words.kind), KINDS, words.kinds, feed?.kind ?? "AUTO")}
      ${input({ ...field("url", words.url, words.urlHint), optional: true }, feed?.url ?? "", { type: "url" })}
      ${input(field("interval", words.interval), minutesOf(feed?.interval ?? null) || DEFAULT_MINUTES, { type: "number", min: "1" })}
      ${input({ ...field("platform", words.platform), optional: true }, feed?.platform ?? "")}
      ${select(field("mediaClass", words.mediaClass), ["", ...CLASSES], { ...words.classes, "": words.byTable }, feed?.mediaClass ?? "")}
      ${input({ ...field("silentAfter", words.silentAfter, words.silentAfterHint), optional: true }, minutesOf(feed?.silentAfter ?? null), { type: "number", min: "1" })}
      ${editorEnd(this.view, this.filling, words, this.cancel)}
    </form>`;
  }

  private readonly cancel = (): void => void this.dispatchEvent(new CustomEvent("feed-left", { bubbles: true }));

  private readonly save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = new FormData(event.target as HTMLFormElement);
    const given = (name: string): string => String(sent.get(name) ?? "").trim();
    const id = this.feed?.id ?? given("id");
    const written = await this.filling.send<Feed>("PUT", `/api/feeds/${encodeURIComponent(id)}`, {
      name: given("name"),
      kind: given("kind"),
      url: given("url") || null,
      interval: spanOf(given("interval")),
      platform: given("platform") || null,
      mediaClass: given("mediaClass") || null,
      silentAfter: spanOf(given("silentAfter")),
    });
    if (written?.body) {
      this.dispatchEvent(new CustomEvent("feed-saved", { bubbles: true, detail: written.body }));
    }
  };
}

customElements.define("wk-feed-editor", FeedEditor);
