import { html, nothing, type TemplateResult } from "lit";
import { data, type View } from "../frame/view.ts";
import type { Problem } from "../net/problem.ts";

export interface Field {
  /** Its path in the body: what a refusal calls it. */
  name: string;
  /** Of the control inside; unique in the document. */
  id: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  problem?: Problem | null;
}

/** True when the refusal is about this field, or about something inside it. */
export function isAbout(problem: Problem | null | undefined, name: string): boolean {
  const field = problem?.field;
  return field != null && (field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`));
}

/** What the control's `aria-describedby` names. */
export function describedBy(field: Field): string | typeof nothing {
  const ids = [field.hint ? `${field.id}-hint` : "", isAbout(field.problem, field.name) ? `${field.id}-problem` : ""];
  return ids.filter((id) => id !== "").join(" ") || nothing;
}

/** A label, its control, and beside it what was refused about it. */
export function fieldRow(view: View, field: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field ${isAbout(field.problem, field.name) ? "is-refused" : ""}" data-field=${field.name}>
    <label for=${field.id}
      >${field.label}${field.optional ? html` <span class="optional">${view.texts.optional}</span>` : nothing}</label
    >
    ${control}
    ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
    ${problemAt(view, field)}
  </div>`;
}

export function problemAt(view: View, field: Field): TemplateResult | typeof nothing {
  return field.problem && isAbout(field.problem, field.name)
    ? html`<p class="field-problem" id="${field.id}-problem">${said(view, field.problem)}</p>`
    : nothing;
}

/** At the foot of a form: the whole refusal, spoken at once. The field that it names says it beside itself, too. */
export function problemNote(view: View, problem: Problem | null | undefined): TemplateResult | typeof nothing {
  return problem
    ? html`<div class="problem" role="alert"><strong>${view.texts.problemTitle}</strong> ${said(view, problem)}</div>`
    : nothing;
}

/** The service's own words; in English they may quote the plan. */
function said(view: View, problem: Problem): TemplateResult {
  if (problem.status === 0) {
    return html`${view.texts.noAnswer}`;
  }
  const detail = problem.detail(view.language);
  return html`${view.language === "zh" ? detail : data(detail)}
  ${problem.clause ? html`<span class="clause">${view.texts.problemClause} ${data(problem.clause)}</span>` : nothing}`;
}
