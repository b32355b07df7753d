import { html, nothing, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { localOf } from "../clock/zoned.ts";
import { FormDialog, type Form } from "../form/dialog.ts";
import { problemNote } from "../form/field.ts";
import type { Words } from "../form/schema.ts";
import { Filling } from "../form/filling.ts";
import { at } from "../frame/marks.ts";
import { doneNote, readingNote, whoMay } from "../frame/notes.ts";
import { Part } from "../frame/part.ts";
import { body, data } from "../frame/view.ts";
import { Reading } from "../net/reading.ts";
import { commandBodies, readInUse } from "../plans/in-use.ts";
import type { Plan } from "../plans/plan.ts";
import { inForce, readDeputies, standing, type Deputy } from "./deputy.ts";
import { text } from "./text.ts";

const ACT = "deputies";
const DAY = 86_400_000;

/** Who stands in for which command body, and until when; named and ended by the body itself. */
class DeputyList extends Part {
  static override properties = { said: { state: true } };
  declare private said: string;
  private readonly deputies = new Reading<Deputy[]>(() => this.requestUpdate());
  private readonly plan = new Reading<Plan | null>(() => this.requestUpdate());
  private readonly ending = new Filling(() => this.requestUpdate());
  private readonly dialog = new FormDialog(
    () => this.requestUpdate(),
    ({ name }) => this.done(name),
  );

  constructor() {
    super();
    this.said = "";
  }

  protected override render(): TemplateResult {
    const words = text[this.view.language];
    this.deputies.follow("all", readDeputies);
    this.plan.follow("in use", readInUse);
    return html`<section aria-labelledby="deputies-title">
      <h2 id="deputies-title">${words.heading}</h2>
      <p class="hint">${words.note}</p>
      ${this.naming()} ${problemNote(this.view, this.ending.problem)} ${doneNote(this.said)} ${this.list()}
      ${this.dialog.render(this.view)}
    </section>`;
  }

  private list(): TemplateResult {
    const words = text[this.view.language];
    const all = this.deputies.value;
    if (!all) {
      return html`${readingNote(this.view, this.deputies)}`;
    }
    const present = standing(all, clock.now());
    return html`<ul class="rows">
        ${present.map((deputy) => this.row(deputy))}
      </ul>
      ${present.length === 0 ? html`<p class="empty">${words.none}</p>` : nothing}`;
  }

  private row(deputy: Deputy): TemplateResult {
    const { view } = this;
    const words = text[view.language];
    const name = `deputy-${deputy.id}`;
    return html`<li class="card row" data-deputy=${deputy.id}>
      <div class="row-main">
        <h3 id=${name}>${data(deputy.person)} ${words.standsIn} ${body(view, deputy.body)}</h3>
        <p class="facts-line">
          <strong>${inForce(deputy, clock.now()) ? words.now : words.notYet}</strong> · ${at(view, deputy.from)} ${words.until}
          ${at(view, deputy.to)} · ${data(deputy.reason)} · ${data(words.by(deputy.namedBy))}
        </p>
      </div>
      ${this.mayNameFor().includes(deputy.body)
        ? html`<p class="row-links">
            <button type="button" id="end-${deputy.id}" aria-labelledby="end-${deputy.id} ${name}" @click=${() => void this.end(deputy)}>${words.end}</button>
          </p>`
        : nothing}
    </li>`;
  }

  private naming(): TemplateResult | typeof nothing {
    const plan = this.plan.value;
    const words = text[this.view.language];
    if (!plan?.acts[ACT]) {
      return nothing;
    }
    return this.mayNameFor().length === 0
      ? whoMay(words.mayName)
      : html`<p><button type="button" data-act=${ACT} @click=${() => this.dialog.open(this.form(plan))}>${words.name}</button></p>`;
  }

  /** A body for itself; a role that the plan names does it for all of them. */
  private mayNameFor(): string[] {
    const plan = this.plan.value;
    const by = plan?.acts[ACT]?.by ?? [];
    const all = plan ? commandBodies(plan) : [];
    if (by.some((party) => this.account.roles.includes(party))) {
      return all;
    }
    return all.filter((each) => this.account.bodies.includes(each) && (by.includes("ANY_COMMAND") || by.includes(each)));
  }

  private form(plan: Plan): Form {
    const line = { type: "string" } as const;
    const instant = { ...line, format: "date-time" } as const;
    const said = (name: "body" | "person" | "from" | "to" | "reason"): { title: string; description: string } => ({
      title: text.zh[name],
      description: text.en[name],
    });
    const own = this.mayNameFor();
    const names: Record<string, Words> = Object.fromEntries(own.map((each) => [each, plan.bodies[each] ?? { zh: each, en: each }]));
    return {
      key: ACT,
      name: { zh: text.zh.name, en: text.en.name },
      clause: plan.acts[ACT]?.clause ?? null,
      schema: {
        properties: {
          body: { ...line, enum: own, words: names, ...said("body") },
          person: { ...line, ...said("person") },
          from: { ...instant, ...said("from") },
          to: { ...instant, ...said("to") },
          reason: { ...line, long: true, ...said("reason") },
        },
        required: ["body", "person", "from", "to", "reason"],
      },
      errand: { method: "POST", path: "/api/deputies" },
      values: { ...(own.length === 1 ? { body: own[0] } : {}), from: localOf(clock.now()), to: localOf(clock.now() + DAY) },
    };
  }

  private async end(deputy: Deputy): Promise<void> {
    if (await this.ending.send("POST", `/api/deputies/${encodeURIComponent(deputy.id)}/end`)) {
      this.done({ zh: text.zh.end, en: text.en.end });
    }
  }

  private done(name: Words): void {
    this.said = name[this.view.language];
    this.deputies.again();
  }

  protected override updated(): void {
    void this.dialog.show(this);
  }
}

customElements.define("wk-deputies", DeputyList);
