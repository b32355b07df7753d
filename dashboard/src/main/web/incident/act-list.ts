import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "../form/dialog.ts";
import { clauseOf } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { actsOf, formOf, type Act } from "./acts.ts";
import type { IncidentReading } from "./reading.ts";
import { text } from "./text.ts";

/** What this person may do now, as buttons; and of everything else, who may. */
export function actList(view: View, reading: IncidentReading, open: (form: Form) => void, extra: Form[]): TemplateResult {
  const words = text[view.language];
  const { decisions, registers } = actsOf(reading);
  const others = [...decisions, ...registers].filter((act) => act.mine.length < act.lines.length);
  const mayNothing = [...decisions, ...registers].every((act) => act.mine.length === 0);
  return html`${mayNothing && extra.length === 0 ? html`<p class="empty">${words.mayNothing}</p>` : nothing}
    ${buttons(view, words.decisions, decisions, reading, open, extra, true)}
    ${buttons(view, words.registerActs, registers, reading, open, [], wide())}
    ${others.length > 0
      ? html`<details class="others">
          <summary>${words.othersMay}</summary>
          <ul>
            ${others.flatMap((act) => act.lines.filter((line) => !act.mine.includes(line))).map(
              (line) => html`<li data-not-mine=${line.act}>
                <span>${quoted(view, line.why[view.language])}</span> ${clauseOf(view, line.clause)}
                ${line.impossible ? html`<br /><em>${words.notNow}${line.impossible[view.language]}</em>` : nothing}
              </li>`,
            )}
          </ul>
        </details>`
      : nothing}`;
}

function buttons(
  view: View,
  title: string,
  acts: Act[],
  reading: IncidentReading,
  open: (form: Form) => void,
  extra: Form[],
  opened: boolean,
): TemplateResult | typeof nothing {
  const forms = [
    ...acts.filter((act) => act.mine.length > 0).flatMap((act) => formOf(reading, act) ?? []),
    ...extra,
  ];
  return forms.length === 0
    ? nothing
    : html`<details class="act-group" ?open=${opened}>
        <summary>${title} <span class="count">${forms.length}</span></summary>
        <ul>
          ${forms.map((form) => html`<li>${actButton(view, form, open)}</li>`)}
        </ul>
      </details>`;
}

/** Where there is room all acts are in sight; on a phone they are a tap away. */
function wide(): boolean {
  return matchMedia("(min-width: 720px)").matches;
}

export function actButton(view: View, form: Form, open: (form: Form) => void): TemplateResult {
  return html`<button type="button" data-act=${form.key} @click=${() => open(form)}>${form.name[view.language]}</button>`;
}

/** The service's words in English may hold names in Chinese. */
export function quoted(view: View, words: string): TemplateResult {
  return view.language === "zh" ? html`${words}` : data(words);
}
