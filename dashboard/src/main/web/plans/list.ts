import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import type { PlanLine } from "./plan.ts";
import { text } from "./text.ts";
import { said } from "./words.ts";

const SHIPPED = "shipped";

export function addressOf(line: Pick<PlanLine, "id" | "version">, part = ""): string {
  return `#/plans/${encodeURIComponent(line.id)}/${encodeURIComponent(line.version)}${part}`;
}

/** Every version that is kept, the one in use marked. */
export function planList(view: View, lines: readonly PlanLine[]): TemplateResult {
  return html`<ul class="rows">
    ${lines.map((line) => row(view, line))}
  </ul>`;
}

function row(view: View, line: PlanLine): TemplateResult {
  const words = text[view.language];
  return html`<li class="card row" data-plan="${line.id}/${line.version}">
    <div class="row-main">
      <h2>
        <a href=${addressOf(line)}>${said(view, line.name)}</a>
        ${line.inUse ? html`<span class="in-use">${words.inUse}</span>` : nothing}
      </h2>
      <p class="facts-line">${data(line.id)} · ${words.version(line.version)} · ${entered(view, line)}</p>
      ${adoptions(view, line)}
    </div>
    <p class="row-links">
      <a href=${addressOf(line, "/rehearsal")}>${words.rehearsal}</a>
      <a href=${addressOf(line, "/compare")}>${words.compare}</a>
    </p>
  </li>`;
}

function entered(view: View, line: PlanLine): TemplateResult {
  const words = text[view.language];
  return line.by === SHIPPED
    ? html`${words.shipped}`
    : html`${words.kept} ${at(view, line.keptAt)} · ${words.by} ${data(line.by)}`;
}

export function adoptions(view: View, line: PlanLine): TemplateResult {
  const words = text[view.language];
  if (line.adoptions.length === 0) {
    return html`<p class="facts-line">${words.neverAdopted}</p>`;
  }
  return html`<ul class="adoptions" aria-label=${words.adoptions}>
    ${line.adoptions.map(
      (adoption) => html`<li>
        ${at(view, adoption.at)} ${words.adopted(adoption.by)}${adoption.reason === "" ? nothing : html`: ${data(adoption.reason)}`}
      </li>`,
    )}
  </ul>`;
}
