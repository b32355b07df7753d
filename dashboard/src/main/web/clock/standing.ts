import type { Duty } from "../live/rows.ts";

/** How a slot stands against the clock. Only the ledger says OVERDUE or MISSED; the page never does by itself. */
export type Standing =
  | { is: "ahead"; left: number }
  | { is: "grace"; left: number }
  | { is: "settling" }
  | { is: "overdue"; since: number };

export function standingOf(slot: Pick<Duty, "state" | "dueAt" | "graceUntil">, now: number): Standing {
  const due = Date.parse(slot.dueAt);
  if (slot.state === "OVERDUE" || slot.state === "MISSED") {
    return { is: "overdue", since: now - due };
  }
  if (now < due) {
    return { is: "ahead", left: due - now };
  }
  const grace = Date.parse(slot.graceUntil);
  return now < grace ? { is: "grace", left: grace - now } : { is: "settling" };
}
