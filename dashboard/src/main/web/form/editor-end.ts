import { html, type TemplateResult } from "lit";
import type { View } from "../frame/view.ts";
import { problemNote } from "./field.ts";
import type { Filling } from "./filling.ts";

/** How an editor in a page ends: what was refused, the way on, the way back. */
export function editorEnd(view: View, { problem, sending }: Filling, words: { save: string; cancel: string }, cancel: () => void): TemplateResult {
  return html`${problemNote(view, problem)}
    <p class="buttons">
      <button class="primary" ?disabled=${sending}>${words.save}</button>
      <button type="button" @click=${cancel}>${words.cancel}</button>
    </p>`;
}
