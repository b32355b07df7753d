import { html, nothing, type TemplateResult } from "lit";
import { clauseOf, levelBadge } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import type { Level } from "../live/rows.ts";
import { wordFor } from "../text/language.ts";
import { span } from "../text/spans.ts";
import { LEVELS, type Plan, type PlanDuty, type PlanVersion } from "./plan.ts";
import { text } from "./text.ts";
import { dutyKind, names, owners, rhythmIn, said } from "./words.ts";

/** A version in words: levels and their terms, bodies, who may do what, and what is declined, each with its clause. */
export function planText(view: View, { plan, faults }: PlanVersion): TemplateResult {
  const words = text[view.language];
  const besides = [plan.initialReport, ...(plan.duties ?? [])];
  return html`${faults.length > 0
      ? html`<details class="problem">
          <summary>${words.faults(faults.length)}</summary>
          <ul>${faults.map((fault) => html`<li>${words.line(fault.line)} · ${data(fault.clause)} · ${said(view, fault)}</li>`)}</ul>
        </details>`
      : nothing}
    <section aria-labelledby="plan-levels">
      <h2 id="plan-levels">${words.levels}</h2>
      ${LEVELS.map((level) => levelText(view, plan, level))}
    </section>
    <section aria-labelledby="plan-always">
      <h2 id="plan-always">${words.always}</h2>
      ${dutyTable(view, plan, besides, words.always)}
    </section>
    ${declined(view, plan)} ${bodies(view, plan)} ${acts(view, plan)} ${rules(view, plan)} ${answers(view, plan)}`;
}

function levelText(view: View, plan: Plan, level: Level): TemplateResult | typeof nothing {
  const words = text[view.language];
  const rule = plan.levels[level];
  if (!rule) {
    return nothing;
  }
  const fact = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<article class="card plan-level level-${level}" data-level=${level}>
    <h3>${levelBadge(view, level)} ${said(view, rule)} ${clauseOf(view, rule.clause)}</h3>
    <dl class="facts">
      ${fact(words.command, names(view, plan, [rule.commandBody]))}
      ${rule.authorisedBy ? fact(words.authorisedBy, names(view, plan, [rule.authorisedBy])) : nothing}
      ${fact(words.stableDays, rule.stableDays === undefined ? words.notStated : words.days(rule.stableDays))}
      ${fact(words.criteria, html`${said(view, rule.criteria)} ${clauseOf(view, rule.criteria.clause)}`)}
      ${fact(words.lift, html`${said(view, rule.lift)} ${clauseOf(view, rule.lift.clause)}`)}
    </dl>
    ${(rule.duties ?? []).length > 0
      ? dutyTable(view, plan, rule.duties ?? [], `${words.duties} ${level}`)
      : html`<p class="hint">${words.noDuties}</p>`}
  </article>`;
}

function dutyTable(view: View, plan: Plan, duties: readonly PlanDuty[], label: string): TemplateResult {
  const words = text[view.language];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${[words.duty, words.when, words.owes, words.to, words.grace, words.clause].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${duties.map(
          (duty) => html`<tr>
            <th scope="row">${dutyKind(view, duty.kind)}<br /><span class="hint">${said(view, duty)}</span></th>
            <td>
              ${rhythmIn(view, duty.rhythm)}
              ${duty.since && duty.since !== "RESPONSE" ? html`<br /><span class="hint">${wordFor(words.since, duty.since)}</span>` : nothing}
            </td>
            <td>${owners(view, plan, duty)}</td>
            <td>
              ${names(view, plan, [duty.addressee])}
              ${duty.alsoTo?.length ? html`<br /><span class="hint">${words.copies} ${names(view, plan, duty.alsoTo)}</span>` : nothing}
            </td>
            <td>${span(duty.grace, view.language)}${duty.zeroReport ? html`<br /><span class="hint">${words.zero}</span>` : nothing}</td>
            <td>${data(duty.clause)}${ours(view, duty.ours)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function ours(view: View, number: number | undefined): TemplateResult | typeof nothing {
  return number === undefined ? nothing : html`<br /><span class="hint">${text[view.language].ours(number)}</span>`;
}

/** Never folded away: nobody shall think that they were forgotten. */
function declined(view: View, plan: Plan): TemplateResult | typeof nothing {
  const words = text[view.language];
  return html`<section aria-labelledby="plan-declined">
    <h2 id="plan-declined">${words.declined}</h2>
    <p class="hint">${words.declinedNote}</p>
    <ul class="declined">
      ${(plan.declined ?? []).map(
        (each) => html`<li class="card">
          <h3>${said(view, each.what)} ${clauseOf(view, words.list([each.clause, ...(each.also ?? [])]))}</h3>
          <p>${words.reason}: ${said(view, each.reason)}</p>
          ${each.instead ? html`<p>${words.instead}: ${said(view, each.instead)}</p>` : nothing}
        </li>`,
      )}
    </ul>
  </section>`;
}

function bodies(view: View, plan: Plan): TemplateResult {
  const words = text[view.language];
  return folded(words.bodies, html`<ol class="plain">
    ${Object.entries(plan.bodies).map(([id, body]) => html`<li>${said(view, body)} <code translate="no">${id}</code> ${clauseOf(view, body.clause)}</li>`)}
  </ol>`);
}

function acts(view: View, plan: Plan): TemplateResult {
  const words = text[view.language];
  return folded(words.acts, html`<div class="scroll" tabindex="0" role="region" aria-label=${words.acts}>
    <table>
      <thead>
        <tr><th scope="col">${words.act}</th><th scope="col">${words.who}</th><th scope="col">${words.clause}</th></tr>
      </thead>
      <tbody>
        ${Object.values(plan.acts).map(
          (act) => html`<tr>
            <th scope="row">${said(view, act)}</th>
            <td>
              ${names(view, plan, act.by)}
              ${act.byLevel ? html`<span class="hint">${words.byLevel}</span>` : nothing}
              ${act.otherThanAuthor ? html`<span class="hint">${words.notAuthor}</span>` : nothing}
            </td>
            <td>${data(act.clause)}${ours(view, act.ours)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`);
}

function rules(view: View, plan: Plan): TemplateResult {
  const words = text[view.language];
  return folded(words.rules, html`${Object.entries(plan.rules ?? {}).map(
    ([group, provisions]) => html`<h3>${wordFor(words.ruleGroups, group)}</h3>
      <ul class="plain">${provisions.map((each) => html`<li>${said(view, each)} ${clauseOf(view, each.clause)}</li>`)}</ul>`,
  )}`);
}

function answers(view: View, plan: Plan): TemplateResult {
  const words = text[view.language];
  return folded(words.answers, html`<ol class="plain">
    ${Object.entries(plan.answers ?? {}).map(([number, answer]) => html`<li value=${number}>${said(view, answer)}</li>`)}
  </ol>`);
}

function folded(name: string, content: TemplateResult): TemplateResult {
  return html`<details class="fold">
    <summary><h2>${name}</h2></summary>
    ${content}
  </details>`;
}
