import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import { reasonIn } from "../stories/reason.ts";
import { compareQueries, type Version } from "./compare.ts";
import { text } from "./text.ts";

/** Who changed what, when, why; newest first. */
export function versionList(view: View, versions: readonly Version[]): TemplateResult {
  const words = text[view.language];
  return html`<ol class="plain versions">
    ${versions.map(
      (version, index) => html`<li data-version=${version.version}>
        <strong>${words.version(version.version)}</strong>
        ${index === 0 ? html`<span class="in-use">${words.current}</span>` : nothing}
        ${at(view, version.changedAt)} · ${words.changed(version.changedBy)} · ${data(reasonIn(version.reason, view.language))}
      </li>`,
    )}
  </ol>`;
}

/** Two versions beside each other, chosen by their numbers. */
export function versionComparison(
  view: View,
  versions: readonly Version[],
  chosen: { from: number; to: number },
  choose: (chosen: { from: number; to: number }) => void,
): TemplateResult {
  const words = text[view.language];
  const select = (name: "from" | "to", label: string): TemplateResult => html`<p class="field">
    <label for="version-${name}">${label}</label>
    <select id="version-${name}" @change=${(event: Event) => choose({ ...chosen, [name]: Number((event.target as HTMLSelectElement).value) })}>
      ${versions.map((each) => html`<option value=${each.version} ?selected=${each.version === chosen[name]}>${words.version(each.version)}</option>`)}
    </select>
  </p>`;
  const [before, after] = [chosen.from, chosen.to].map((number) => versions.find((each) => each.version === number));
  return html`<div class="choosing">${select("from", words.from)} ${select("to", words.to)}</div>
    ${before && after ? difference(view, before, after) : nothing}`;
}

function difference(view: View, before: Version, after: Version): TemplateResult {
  const words = text[view.language];
  const lines = compareQueries(before.queries, after.queries);
  return html`${before.name === after.name ? nothing : html`<p>${words.name}: ${data(words.was(before.name, after.name))}</p>`}
    ${before.sensitivity === after.sensitivity
      ? nothing
      : html`<p>
          ${words.sensitivity}:
          ${words.was(wordFor(words.sensitivities, before.sensitivity), wordFor(words.sensitivities, after.sensitivity))}
        </p>`}
    ${before.subjects === after.subjects
      ? nothing
      : html`<p>${words.subjects}: ${words.was(wordFor(words.subjectKinds, before.subjects), wordFor(words.subjectKinds, after.subjects))}</p>`}
    ${lines.every((line) => line.how === "kept") ? html`<p role="status">${words.same}</p>` : nothing}
    <ul class="query-lines">
      ${lines.map((line) => {
        const query = html`<code class="data" lang="zh-CN" translate="no">${line.query}</code>`;
        return html`<li class="is-${line.how}">
          <span class="how">${words[line.how]}</span>
          ${line.how === "added" ? html`<ins>${query}</ins>` : line.how === "removed" ? html`<del>${query}</del>` : query}
        </li>`;
      })}
    </ul>`;
}
