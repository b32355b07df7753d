import { html, nothing, type TemplateResult } from "lit";
import { at, stateMark } from "../frame/marks.ts";
import { body, data, type View } from "../frame/view.ts";
import { slotName } from "../slot/name.ts";
import { wordFor } from "../text/language.ts";
import type { Proof } from "./shapes.ts";
import { text } from "./text.ts";

/** Every slot that was demanded, what stands behind it, and whether it is as it must be. */
export function proofTable(view: View, proof: Proof): TemplateResult {
  const words = text[view.language];
  return html`<p class="verdict-${proof.verdict}">
      <strong>${wordFor(words.proofVerdicts, proof.verdict)}</strong> ${proof.words[view.language]} ·
      ${words.provedUntil} ${at(view, proof.until)} · ${words.provedFrom(proof.lines)}
    </p>
    ${proof.faults.length > 0
      ? html`<ul class="faults">
          ${proof.faults.map((fault) => html`<li>${data(fault.words?.[view.language] ?? JSON.stringify(fault))}</li>`)}
        </ul>`
      : nothing}
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>${words.slot}</th><th>${words.owner}</th><th>${view.texts.due}</th><th>${words.standing}</th>
            <th>${words.evidence}</th><th>${view.texts.clause}</th><th>${words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          ${proof.slots.map(
            (slot) => html`<tr>
              <td>${slotName(view, slot)}</td>
              <td>${body(view, slot.owner)}</td>
              <td>${at(view, slot.dueAt)}</td>
              <td>${stateMark(view, slot)}</td>
              <td>${slot.evidence ? data(slot.evidence) : "–"}</td>
              <td>${data(slot.clause)}</td>
              <td>${wordFor(words.proofVerdicts, slot.verdict)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
