import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Form } from "../form/dialog.ts";
import { at, clauseOf } from "../frame/marks.ts";
import { body, data, type View } from "../frame/view.ts";
import { Problem } from "../net/problem.ts";
import { read } from "../net/read.ts";
import { actButton, quoted } from "./act-list.ts";
import { isMine, post } from "./acts.ts";
import { content } from "./content.ts";
import type { IncidentReading } from "./reading.ts";
import type { Authority, Entry, Register } from "./shapes.ts";
import { text } from "./text.ts";

/** One entry of a register: what it holds, what followed, and what may follow now. Opened, it asks who may. */
class EntryCard extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    reading: { attribute: false },
    register: { attribute: false },
    entry: { attribute: false },
    open: { attribute: false },
    possible: { state: true },
  };
  declare view: View;
  declare reading: IncidentReading;
  declare register: Register;
  declare entry: Entry;
  declare open: (form: Form) => void;
  declare private possible: Authority[] | null;
  private askedFor = "";

  constructor() {
    super();
    this.possible = null;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { view, entry, register } = this;
    return html`<details class="entry" data-entry=${entry.id} @toggle=${this.ask}>
      <summary>
        <span class="mark">${stateOf(view, register, entry.state)}</span> ${data(titleOf(entry))}
        <span class="entry-by">${entry.body ? body(view, entry.body) : nothing} ${at(view, entry.occurredAt)}</span>
      </summary>
      ${content(view, register.body, entry.content)}
      ${entry.steps.length > 0
        ? html`<ol class="steps">
            ${entry.steps.map((step) => {
              const known = register.steps.find((candidate) => candidate.address === step.step);
              return html`<li>
                <strong>${known ? known.words[view.language] : step.step}</strong>
                ${step.body ? body(view, step.body) : nothing} ${at(view, step.occurredAt)} ${clauseOf(view, step.clause)}
                ${content(view, known?.body, step.content)}
              </li>`;
            })}
          </ol>`
        : nothing}
      ${this.steps()}
    </details>`;
  }

  private steps(): TemplateResult | typeof nothing {
    const { view, register, entry, reading } = this;
    if (this.possible === null) {
      return nothing;
    }
    return html`<ul class="next-steps">
      ${this.possible.map((line) => {
        const step = register.steps.find((candidate) => candidate.act === line.act && candidate.from.includes(entry.state));
        return html`<li>
          ${step && isMine(line)
            ? actButton(
                view,
                {
                  key: `${entry.id}/${step.address}`,
                  name: step.words,
                  clause: step.clause,
                  schema: step.body,
                  errand: post(`${reading.path}/${register.name}/${entry.id}/${step.address}`),
                },
                this.open,
              )
            : html`${quoted(view, line.why[view.language])}
              ${line.impossible ? html`<em>${text[view.language].notNow}${line.impossible[view.language]}</em>` : nothing}`}
        </li>`;
      })}
    </ul>`;
  }

  /** Once for every state that the entry comes to. */
  private readonly ask = async (event?: Event): Promise<void> => {
    const open = event ? (event.target as HTMLDetailsElement).open : this.possible !== null;
    const asking = `${this.entry.id} ${this.entry.state} ${this.entry.steps.length}`;
    if (!open || this.askedFor === asking) {
      return;
    }
    this.askedFor = asking;
    try {
      this.possible = await read<Authority[]>(`${this.reading.path}/${this.register.name}/${this.entry.id}/authority`);
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.askedFor = ""; // Asked again when it is opened again.
    }
  };

  protected override updated(): void {
    void this.ask();
  }
}

customElements.define("wk-entry", EntryCard);

export function entries(view: View, reading: IncidentReading, open: (form: Form) => void): TemplateResult {
  const all = Map.groupBy(reading.incident?.entries ?? [], (entry) => entry.register);
  const known = reading.registers.filter((register) => all.has(register.name));
  return known.length === 0
    ? html`<p class="empty">${text[view.language].noEntries}</p>`
    : html`${known.map(
        (register) => html`<section class="register" data-register=${register.name}>
          <h3>${register.words[view.language]} <span class="count">${all.get(register.name)?.length}</span></h3>
          ${(all.get(register.name) ?? []).map(
            (entry) => html`<wk-entry .view=${view} .reading=${reading} .register=${register} .entry=${entry} .open=${open}></wk-entry>`,
          )}
        </section>`,
      )}`;
}

function stateOf(view: View, register: Register, state: string): string {
  const states = [register.state, ...register.steps.flatMap((step) => step.to ?? [])];
  return states.find(({ name }) => name === state)?.words[view.language] ?? state;
}

const SHOWN = 80;

function titleOf({ content: given }: Entry): string {
  const named = ["title", "subject", "matter", "question", "facts", "text", "request", "outcome", "asked", "reason", "course"];
  const found = named.map((name) => given[name]).find((value) => typeof value === "string") ?? "";
  const words = String(found);
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
