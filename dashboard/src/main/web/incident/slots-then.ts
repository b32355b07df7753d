import type { Duty } from "../live/rows.ts";

/** The slot as it stood then, by its own history; null while it was not opened. */
export function stateThen(slot: Duty, asOf: number): Duty | null {
  const { history = [] } = slot;
  if (history.length === 0) {
    return Date.parse(slot.opensAt) <= asOf ? slot : null;
  }
  const then = history.filter((line) => Date.parse(line.at) <= asOf).at(-1);
  return then ? { ...slot, state: then.state, dueAt: then.dueAt } : null;
}
