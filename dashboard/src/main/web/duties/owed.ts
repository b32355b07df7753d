import { actsFor, type Account } from "../frame/account.ts";
import type { Duty, Incident, Notification, Rows } from "../live/rows.ts";

/** What one person owes and has been told, the most pressing first. */
export interface Owed {
  overdue: Duty[];
  pending: Duty[];
  /** Of the last day: what was missed is final, and said to be so. */
  missed: Duty[];
  unacknowledged: Notification[];
}

const DAY = 86_400_000;
const SETTLED = new Set(["ACKNOWLEDGED", "WITHDRAWN"]);

export function owedBy(account: Account, rows: Rows, now: number): Owed {
  const own = [...rows.duties.values()].filter((slot) => actsFor(account, slot.owner));
  const inState = (...states: string[]): Duty[] => own.filter((slot) => states.includes(slot.state)).sort(sooner);
  return {
    overdue: inState("OVERDUE"),
    pending: inState("DUE_SOON", "OPEN"),
    missed: inState("MISSED").filter((slot) => now - Date.parse(slot.dueAt) < DAY),
    unacknowledged: [...rows.notifications.values()]
      .filter((row) => actsFor(account, row.recipient) && !SETTLED.has(row.state))
      .sort((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt)),
  };
}

function sooner(a: Duty, b: Duty): number {
  return Date.parse(a.dueAt) - Date.parse(b.dueAt);
}

/** What the slot is about: its incident's title, or its story's; null where neither is there. */
export function subjectOf(slot: Duty, rows: Rows): Pick<Incident, "title" | "exercise"> | null {
  const incident = slot.incident === null ? undefined : rows.incidents.get(slot.incident);
  const story = slot.story === null ? undefined : rows.stories.get(slot.story);
  return incident ?? (story ? { title: story.title, exercise: slot.exercise } : null);
}
