import { html, nothing, type TemplateResult } from "lit";
import { problemNote } from "../form/field.ts";
import type { Reading } from "../net/reading.ts";
import type { View } from "./view.ts";

/** Instead of what is not read yet, or could not be. Nothing once there is something to show. */
export function readingNote(view: View, reading: Pick<Reading<unknown>, "value" | "problem" | "again">): TemplateResult | typeof nothing {
  if (reading.problem) {
    return html`${problemNote(view, reading.problem)}
      <p><button type="button" @click=${() => reading.again()}>${view.texts.reload}</button></p>`;
  }
  return reading.value === null ? html`<p class="empty" aria-busy="true">${view.texts.loading}</p>` : nothing;
}

/** Who may, for whoever may not. */
export function whoMay(said: string): TemplateResult {
  return html`<p class="who-may"><span aria-hidden="true">⊘</span> ${said}</p>`;
}

/** What was done, spoken. */
export function doneNote(said: string): TemplateResult | typeof nothing {
  return said === "" ? nothing : html`<p class="done" role="status"><span aria-hidden="true">✓</span> ${said}</p>`;
}
