import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { pieces } from "../stories/reason.ts";
import type { Highlight } from "../stories/story.ts";
import { text } from "./text.ts";

/** What `POST /api/watchlists/{id}/preview` answers: what the queries would have matched of last week's posts. */
export interface Preview {
  posts: number;
  /** False where only the newest posts were looked at. */
  complete: boolean;
  matched: number;
  added: number;
  lost: number;
  tooBroad: boolean;
  queries: { index: number; query: string; matched: number }[];
  examples: { title: string; platform: string; observedAt: string; query: string; highlights: Highlight[] }[];
}

/** Before it is adopted: how much it matches, what would come in, which query brings it. */
export function previewOf(view: View, preview: Preview): TemplateResult {
  const words = text[view.language];
  return html`<div class="preview" role="status">
    <p>
      <strong>${words.previewed(preview.matched, preview.posts)}</strong> · ${words.difference(preview.added, preview.lost)}
      ${preview.complete ? nothing : html`<span class="hint">${words.previewPart}</span>`}
    </p>
    ${preview.tooBroad ? html`<p class="field-problem">${words.tooBroad}</p>` : nothing}
    ${preview.queries.length > 0
      ? html`<p class="label">${words.perQuery}</p>
          <ul class="query-lines">
            ${preview.queries.map(
              (each) => html`<li>
                <code class="data" lang="zh-CN" translate="no">${each.query}</code> <span class="how">${words.matches(each.matched)}</span>
              </li>`,
            )}
          </ul>`
      : nothing}
    ${preview.examples.length > 0
      ? html`<p class="label">${words.examples}</p>
          <ul class="query-lines">
            ${preview.examples.map((each) => example(view, each))}
          </ul>`
      : nothing}
  </div>`;
}

function example(view: View, of: Preview["examples"][number]): TemplateResult {
  const inTitle = of.highlights.filter((each) => each.field === "title");
  return html`<li>
    <bdi class="data" lang="zh-CN" translate="no"
      >${pieces(of.title, [], inTitle).map((piece) => (piece.matched ? html`<mark>${piece.text}</mark>` : piece.text))}</bdi
    >
    <span class="how">${data(of.platform)} · ${at(view, of.observedAt)}</span>
  </li>`;
}
