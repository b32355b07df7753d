import { html, type TemplateResult } from "lit";
import { describedBy, fieldRow, problemNote, type Field } from "../form/field.ts";
import { Filling } from "../form/filling.ts";
import { Part } from "../frame/part.ts";
import { minutesOf } from "../feeds/feed.ts";
import { moved, type Person, type Roster } from "./roster.ts";
import { text } from "./text.ts";

const NOBODY: Person = { name: "", mail: null, webhook: null };
const DEFAULT_MINUTES = "15";

/** A roster is written: who is told, in which order, and how. Tells of it by `roster-saved`. */
class RosterEditor extends Part {
  static override properties = {
    roster: { attribute: false },
    persons: { state: true },
  };
  /** The roster that is changed; null for a new one. */
  declare roster: Roster | null;
  declare private persons: Person[];
  private readonly filling = new Filling(() => this.requestUpdate());

  constructor() {
    super();
    this.roster = null;
    this.persons = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.persons = this.roster ? this.roster.persons.map((person) => ({ ...person })) : [{ ...NOBODY }];
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    const { problem, sending } = this.filling;
    const id: Field = { name: "id", id: "roster-id", label: words.id, problem };
    const minutes: Field = { name: "acknowledgeWithin", id: "roster-minutes", label: words.minutes, problem };
    return html`<form class="editor" @submit=${this.save}>
      ${this.roster ? "" : fieldRow(this.view, id, html`<input id=${id.id} name="id" required pattern="[A-Za-z0-9_\\-]{1,64}" aria-describedby=${describedBy(id)} />`)}
      ${fieldRow(this.view, minutes, html`<input id=${minutes.id} name="minutes" type="number" min="1" max="1440" required .defaultValue=${minutesOf(this.roster?.acknowledgeWithin ?? null) || DEFAULT_MINUTES} aria-describedby=${describedBy(minutes)} />`)}
      <p class="hint">${words.mailOrWebhook}</p>
      ${this.persons.map((person, index) => this.personRow(person, index))}
      <p><button type="button" @click=${() => (this.persons = [...this.persons, { ...NOBODY }])}>${words.add}</button></p>
      ${problemNote(this.view, problem)}
      <p class="buttons">
        <button class="primary" ?disabled=${sending}>${words.save}</button>
        <button type="button" @click=${this.cancel}>${words.cancel}</button>
      </p>
    </form>`;
  }

  private personRow(person: Person, index: number): TemplateResult {
    const words = text[this.view.language];
    const { problem } = this.filling;
    const input = (name: "name" | "mail" | "webhook", label: string, type: string, required: boolean): TemplateResult => {
      const field: Field = { name: `persons[${index}].${name}`, id: `person-${index}-${name}`, label, problem, optional: !required };
      return fieldRow(this.view, field, html`<input id=${field.id} type=${type} ?required=${required} .value=${person[name] ?? ""} aria-describedby=${describedBy(field)}
        @input=${(event: InputEvent) => (person[name] = (event.target as HTMLInputElement).value)} />`);
    };
    return html`<fieldset class="person">
      <legend>${words.person(index + 1)}</legend>
      ${input("name", words.name, "text", true)} ${input("mail", words.mail, "text", false)} ${input("webhook", words.webhook, "text", false)}
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
    const id = this.roster?.id ?? String(sent.get("id"));
    const written = await this.filling.send<Roster>("PUT", `/api/rosters/${encodeURIComponent(id)}`, {
      acknowledgeWithin: `PT${Number(sent.get("minutes"))}M`,
      persons: this.persons.map(({ personId, name, mail, webhook }) => ({
        ...(personId ? { personId } : {}),
        name,
        mail: mail || null,
        webhook: webhook || null,
      })),
    });
    if (written) {
      this.dispatchEvent(new CustomEvent("roster-saved", { bubbles: true, detail: id }));
    }
  };
}

customElements.define("wk-roster-editor", RosterEditor);
