import type { View } from "../frame/view.ts";
import type { Duty } from "../live/rows.ts";
import { wordFor } from "../text/language.ts";

/** The kind and which of its series; the first-hour report is owed once and has no number. */
export function slotName(view: Pick<View, "texts">, slot: Pick<Duty, "kind" | "number">): string {
  const kind = wordFor(view.texts.kinds, slot.kind);
  return slot.kind === "INITIAL_REPORT" ? kind : `${kind} ${view.texts.slotNumber(slot.number)}`;
}
