import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "../form/dialog.ts";
import { at, clauseOf, levelBadge } from "../frame/marks.ts";
import { body, data, type View } from "../frame/view.ts";
import { localOf } from "../clock/zoned.ts";
import { wordFor } from "../text/language.ts";
import { actButton } from "./act-list.ts";
import { levelsOf, post, together } from "./acts.ts";
import type { IncidentReading } from "./reading.ts";
import * as schemas from "./schemas.ts";
import type { Assessment, Warning } from "./shapes.ts";
import { text } from "./text.ts";

/** Warnings with their seven fields; adjusted and lifted from here. */
export function warnings(view: View, reading: IncidentReading, open: (form: Form) => void): TemplateResult {
  const all = reading.incident?.warnings ?? [];
  if (all.length === 0) {
    return html`<p class="empty">${text[view.language].noWarnings}</p>`;
  }
  return html`${[...all].reverse().map((warning) => oneWarning(view, reading, warning, open))}`;
}

function oneWarning(view: View, reading: IncidentReading, warning: Warning, open: (form: Form) => void): TemplateResult {
  const words = text[view.language];
  const edition = { ...warning, ...warning.editions?.at(-1) };
  const schema = schemas.warning([edition.level], false).properties ?? {};
  const said = (name: string): string =>
    (view.language === "zh" ? schema[name]?.title : schema[name]?.description) ?? name;
  const row = (name: string, value: unknown): TemplateResult => html`<div><dt>${said(name)}</dt><dd>${value}</dd></div>`;
  return html`<article class="card record" data-warning=${warning.id}>
    <p>
      ${levelBadge(view, edition.level)} ${words.edition(edition.edition)}
      ${warning.liftedAt ? html`<span class="mark">${words.lifted}</span> ${at(view, warning.liftedAt)}` : nothing}
    </p>
    <dl class="content">
      ${row("subject", data(edition.subject))} ${row("startsAt", at(view, edition.startsAt))}
      ${row("scope", data(edition.scope))} ${row("matter", data(edition.matter))}
      ${row("measures", html`<ul>${edition.measures.map((measure) => html`<li>${data(measure)}</li>`)}</ul>`)}
      ${row("issuedBy", body(view, edition.issuedBy))}
    </dl>
    ${warning.liftedAt ? nothing : warningForms(reading, warning, edition).map((form) => actButton(view, form, open))}
  </article>`;
}

function warningForms(reading: IncidentReading, warning: Warning, present: Warning): Form[] {
  const acts = together(reading.authority);
  const adjust = acts.find(({ act }) => act === "warnings/adjustment");
  const lift = acts.find(({ act }) => act === "warnings/lift");
  const path = `${reading.path}/warnings/${warning.id}`;
  const forms: Form[] = [];
  if (adjust && adjust.mine.length > 0) {
    const { subject, level, startsAt, scope, matter, measures, issuedBy, to = [] } = present;
    const values = { subject, level, scope, matter, issuedBy, measures: [...measures], to: [...to] };
    forms.push({
      key: `${warning.id}/adjustment`,
      name: adjust.name,
      clause: adjust.clause,
      schema: schemas.warning(levelsOf(adjust.mine), true),
      errand: { method: "PUT", path },
      values: { ...values, startsAt: localOf(Date.parse(startsAt)) },
    });
  }
  if (lift && lift.mine.some((line) => line.level === present.level)) {
    forms.push({
      key: `${warning.id}/lift`,
      name: lift.name,
      clause: lift.clause,
      schema: schemas.justReason(),
      errand: post(`${path}/lift`),
    });
  }
  return forms;
}

/** The last first: form, finding, the factors that were weighed, what it advises. */
export function assessments(view: View, reading: IncidentReading): TemplateResult {
  const all = reading.incident?.assessments ?? [];
  return all.length === 0
    ? html`<p class="empty">${view.texts.noAssessment}</p>`
    : html`${[...all].reverse().map((one) => oneAssessment(view, reading, one))}`;
}

function oneAssessment(view: View, reading: IncidentReading, one: Assessment): TemplateResult {
  const { texts, language } = view;
  const words = text[language];
  const { factors = {}, forms = {} } = reading.plan?.plan.assessment ?? {};
  const row = (name: string, value: unknown): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const level = (code: string): string => wordFor(texts.levels, code);
  return html`<article class="card record" data-assessment=${one.id}>
    <p>
      <span class="mark finding-${one.finding}">${wordFor(texts.findings, one.finding)}</span>
      ${forms[one.form]?.[language] ?? wordFor(texts.choices, one.form)} · ${body(view, one.body)} · ${at(view, one.occurredAt)}
    </p>
    <dl class="content">
      ${one.suggested ? row(texts.suggested, html`${level(one.suggested.level)} ${clauseOf(view, one.suggested.clause)}`) : nothing}
      ${one.warningLevel ? row(texts.warning, level(one.warningLevel)) : nothing}
      ${one.suggestedLevel ? row(words.assessedLevel, level(one.suggestedLevel)) : nothing}
      ${one.levelReason ? row(texts.reason, data(one.levelReason)) : nothing}
      ${Object.entries(one.factors).map(([name, value]) => row(factors[name]?.[language] ?? name, data(value)))}
      ${one.parties.length > 0 ? row(words.parties, data(one.parties.join("、"))) : nothing}
      ${one.advice ? row(words.advice, data(one.advice)) : nothing}
      ${one.minutes ? row(words.minutesOf, data(one.minutes)) : nothing}
    </dl>
  </article>`;
}

/** Hand-overs and questions that nobody has answered. */
export function waiting(view: View, reading: IncidentReading, open: (form: Form) => void): TemplateResult | typeof nothing {
  const all = reading.incident?.waiting ?? [];
  const acts = together(reading.authority);
  const words = text[view.language];
  const form = (key: string, act: string, under: string, schema: Form["schema"]): Form | null => {
    const found = acts.find((candidate) => candidate.act === act);
    return found && found.mine.length > 0
      ? { key, name: found.name, clause: found.clause, schema, errand: post(`${reading.path}/${under}`) }
      : null;
  };
  return all.length === 0
    ? nothing
    : html`${all.map(({ id, handover, question }) => {
        const answer = handover
          ? form(`${id}/confirmation`, "handover/confirmation", `handover/${id}/confirmation`, schemas.nothingToSay())
          : form(`${id}/answer`, "story-questions/answer", `story-questions/${id}/answer`, schemas.answer());
        return html`<p class="waits" data-waiting=${id}>
          ${handover
            ? html`${words.handover} ${wordFor(view.texts.choices, handover.matter)}: ${body(view, handover.from)} →
              ${body(view, handover.to)} · ${data(handover.note)}`
            : html`${data(question?.text[view.language] ?? "")}`}
          ${answer ? actButton(view, answer, open) : nothing}
        </p>`;
      })}`;
}
