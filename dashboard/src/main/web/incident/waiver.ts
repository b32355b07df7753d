import type { Form } from "../form/dialog.ts";
import type { Account } from "../frame/account.ts";
import type { View } from "../frame/view.ts";
import type { Duty } from "../live/rows.ts";
import { post } from "./acts.ts";
import type { IncidentReading } from "./reading.ts";
import { justReason } from "./schemas.ts";
import type { Fact } from "./shapes.ts";
import { text } from "./text.ts";

/**
 * A waiver is the command body's in force, after the lift that of the last that was: there is no choice of it, so the form
 * says as whom it is decided. Anybody else is told nothing here, the record says who did.
 */
export function waiverOf(view: View, account: Account, reading: IncidentReading | null, slot: Duty): Form | null {
  const command = reading ? (reading.incident?.commandBody ?? lastCommand(reading.facts)) : null;
  return slot.state === "OVERDUE" && command && account.bodies.includes(command)
    ? {
        key: `${slot.id}/waiver`,
        name: { zh: text.zh.waive, en: text.en.waive },
        clause: slot.clause,
        schema: justReason(),
        note: { zh: text.zh.decidedAs(view.nameOf(command) ?? command), en: text.en.decidedAs(view.nameOf(command) ?? command) },
        errand: post(`/api/duties/${encodeURIComponent(slot.id)}/waiver`),
      }
    : null;
}

/** Whoever decided the terms last, or took the command over since. */
export function lastCommand(facts: readonly Fact[]): string | null {
  for (const { type, body } of [...facts].reverse()) {
    if (type === "HandoverConfirmed" && body.matter === "COMMAND") {
      return String(body.to);
    }
    const terms = body.terms as { commandBody?: string } | undefined;
    if (terms?.commandBody) {
      return terms.commandBody;
    }
  }
  return null;
}
