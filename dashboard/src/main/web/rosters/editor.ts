import { html, type TemplateResult } from "lit";
import { describedBy, fieldRow, type Field } from "../form/field.ts";
import { editorEnd } from "../form/editor-end.ts";
import { Filling } from "../form/filling.ts";
import { Part } from "../frame/part.ts";
import { minutesOf } from "../feeds/feed.ts";
import { minute, moved, type Hours, type Person, type Roster } from "./roster.ts";
import { text } from "./text.ts";

/** A person as they are written, with their hours. */
type Entry = Person & Hours;

const NOBODY: Entry = { name: "", mail: null, webhook: null, from: "", until: "" };
const DEFAULT_MINUTES = "15";

/** A roster is written: who is told, in which order, and how. Tells of it by `roster-saved`. */
class RosterEditor extends Part {
  static override properties = {
    roster: { attribute: false },
    persons: { state: true },
  };
  /** The roster that is changed; null for a new one. */
  declare roster: Roster | null;
  declare private persons: Entry[];
  private readonly filling = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.roster = null;
    this.persons = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.persons = this.roster ? this.roster.persons.map((person) => entry(person, this.roster?.hours)) : [{ ...NOBODY }];
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    const { problem } = this.filling;
    const id: Field = { name: "id", id: "roster-id", label: words.id, problem };
    const minutes: Field = { name: "acknowledgeWithin", id: "roster-minutes", label: words.minutes, problem };
    return html`<form class="editor" @submit=${this.save}>
      ${this.roster ? "" : fieldRow(this.view, id, html`<input id=${id.id} name="id" required pattern="[A-Za-z0-9_\\-]{1,64}" aria-describedby=${describedBy(id)} />`)}
      ${fieldRow(this.view, minutes, html`<input id=${minutes.id} name="minutes" type="number" min="1" max="1440" required .defaultValue=${minutesOf(this.roster?.acknowledgeWithin ?? null) || DEFAULT_MINUTES} aria-describedby=${describedBy(minutes)} />`)}
      <p class="hint">${words.mailOrWebhook}</p>
      ${this.persons.map((person, index) => this.personRow(person, index))}
      <p><button type="button" @click=${() => (this.persons = [...this.persons, { ...NOBODY }])}>${words.add}</button></p>
      ${editorEnd(this.view, this.filling, words, this.cancel)}
    </form>`;
  }

  private personRow(person: Entry, index: number): TemplateResult {
    const words = text[this.view.language];
    const { problem } = this.filling;
    const input = (name: keyof Hours | "name" | "mail" | "webhook", label: string, type: string, required: boolean): TemplateResult => {
      const inside = type === "time" ? `hours.${person.personId}.${name}` : `persons[${index}].${name}`;
      const field: Field = { name: inside, id: `person-${index}-${name}`, label, problem, optional: !required };
      return fieldRow(this.view, field, html`<input id=${field.id} type=${type} ?required=${required} .value=${person[name] ?? ""} aria-describedby=${describedBy(field)}
        @input=${(event: InputEvent) => (person[name] = (event.target as HTMLInputElement).value)} />`);
    };
    return html`<fieldset class="person">
      <legend>${words.person(index + 1)}</legend>
      ${input("name", words.name, "text", true)} ${input("mail", words.mail, "text", false)} ${input("webhook", words.webhook, "text", false)}
      <div class="choosing">${input("from", words.from, "time", false)} ${input("until", words.until, "time", false)}</div>
      <p class="hint">${words.hoursHint}</p>
      <p class="buttons">
        <button type="button" aria-label=${words.up(index + 1)} ?disabled=${index === 0} @click=${() => (this.persons = moved(this.persons, index, index - 1))}>
          ${words.upShort}
        </button>
        <button type="button" aria-label=${words.remove(index + 1)} ?disabled=${this.persons.length === 1} @click=${() => (this.persons = this.persons.filter((_, other) => other !== index))}>
          ${words.removeShort}
        </button>
      </p>
    </fieldset>`;
  }

  private readonly cancel = (): void => void this.dispatchEvent(new CustomEvent("roster-left", { bubbles: true }));

  private readonly save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = new FormData(event.target as HTMLFormElement);
    // Hours name their person: whoever is new here is given an id.
    this.persons.forEach((person) => (person.personId ??= newId()));
    const id = this.roster?.id ?? String(sent.get("id"));
    const written = await this.filling.send<Roster>("PUT", `/api/rosters/${encodeURIComponent(id)}`, {
      acknowledgeWithin: `PT${Number(sent.get("minutes"))}M`,
      persons: this.persons.map(({ personId, name, mail, webhook }) => ({
        personId,
        name,
        mail: mail || null,
        webhook: webhook || null,
      })),
      hours: Object.fromEntries(
        this.persons
          .filter((person) => person.from !== "" || person.until !== "")
          .map(({ personId, from, until }) => [personId, { from: from || null, until: until || null }]),
      ),
    });
    if (written) {
      this.dispatchEvent(new CustomEvent("roster-saved", { bubbles: true, detail: id }));
    }
  };
}

function entry(person: Person, hours: Record<string, Hours> | undefined): Entry {
  const own = hours?.[person.personId ?? ""];
  return { ...person, from: own ? minute(own.from) : "", until: own ? minute(own.until) : "" };
}

/** Not `randomUUID`, which pages without TLS lack. */
function newId(): string {
  return `p-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

customElements.define("wk-roster-editor", RosterEditor);
