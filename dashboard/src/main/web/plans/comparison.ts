import { html, nothing, type TemplateResult } from "lit";
import { clauseOf, levelBadge } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import { span } from "../text/spans.ts";
import { compare, type Change, type Detail } from "./compare.ts";
import type { Plan, Provision } from "./plan.ts";
import { text } from "./text.ts";
import { dutyKind, names, said } from "./words.ts";

const OTHER_LANGUAGE = { zh: "en", en: "zh" } as const;
const BODIES = new Set(["owners", "addressee", "alsoTo", "commandBody", "authorisedBy", "by"]);

/** What changes from one version to the other, in which clause, and whom it concerns. */
export function comparison(view: View, before: Plan, after: Plan): TemplateResult {
  const words = text[view.language];
  const changes = compare(before, after);
  return html`<p role="status">${changes.length === 0 ? words.same : words.changeCount(changes.length)}</p>
    <ul class="changes">
      ${changes.map((change) => changeItem(view, before, after, change))}
    </ul>`;
}

function changeItem(view: View, before: Plan, after: Plan, change: Change): TemplateResult {
  const words = text[view.language];
  return html`<li class="card change is-${change.how}" data-area=${change.area}>
    <h3>
      <span class="how">${words[change.how]}</span> ${wordFor(words.areas, change.area)}:
      ${subject(view, change, after.acts[change.subject] ? after : before)}
      ${change.level ? levelBadge(view, change.level) : nothing}
      ${change.clause ? clauseOf(view, change.clause) : nothing}
    </h3>
    ${change.who.length > 0 ? html`<p>${words.concerns}: <strong>${names(view, after, change.who)}</strong></p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${wordFor(words.areas, change.area)}>
      <table>
        <thead>
          <tr><th scope="col"></th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr>
        </thead>
        <tbody>
          ${change.details.filter((detail) => detail.field !== OTHER_LANGUAGE[view.language]).map(
            (detail) => html`<tr>
              <th scope="row">${fieldName(view, detail.field)}</th>
              <td><del>${value(view, before, detail, detail.before)}</del></td>
              <td><ins>${value(view, after, detail, detail.after)}</ins></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </li>`;
}

function subject(view: View, change: Change, plan: Plan): unknown {
  switch (change.area) {
    case "duty":
      return dutyKind(view, change.subject);
    case "act":
      return plan.acts[change.subject] ? said(view, plan.acts[change.subject]!) : change.subject;
    case "body":
      return names(view, plan, [change.subject]);
    case "declined":
      return data(change.subject);
    default:
      return html`<code translate="no">${change.subject}</code>`;
  }
}

function fieldName(view: View, field: string): TemplateResult | string {
  const { fields } = text[view.language];
  return Object.hasOwn(fields, field) ? fields[field]! : html`<code translate="no">${field}</code>`;
}

function value(view: View, plan: Plan, { field }: Detail, given: unknown): unknown {
  const words = text[view.language];
  if (given === undefined || given === null || given === false || (Array.isArray(given) && given.length === 0)) {
    return words.absent;
  }
  if (BODIES.has(field)) {
    return names(view, plan, [given].flat().map(String));
  }
  if (field === "fulfilledBy") {
    return words.list([given].flat().map((fact) => wordFor(words.facts, String(fact))));
  }
  if (given === true) {
    return words.yes;
  }
  if (typeof given === "string") {
    return /^P[T\d]/.test(given) ? span(given, view.language) : data(given);
  }
  return Array.isArray(given) ? given.map((each, index) => html`${index > 0 ? ", " : nothing}${plain(view, each)}`) : plain(view, given);
}

/** What has words is said with its clause; anything else stands as it was written. */
function plain(view: View, given: unknown): TemplateResult {
  if (typeof given !== "object" || given === null) {
    return data(String(given));
  }
  const { zh, en, clause } = given as Partial<Provision>;
  return zh !== undefined && en !== undefined
    ? html`${said(view, { zh, en })} ${clause ? clauseOf(view, clause) : nothing}`
    : data(JSON.stringify(given));
}
