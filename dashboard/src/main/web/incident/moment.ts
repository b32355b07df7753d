import type { Fact } from "./shapes.ts";

/** As of when, as known when: both null is now. ISO instants. */
export interface Moment {
  asOf: string | null;
  knownAt: string | null;
}

export const NOW: Moment = { asOf: null, knownAt: null };

export function isPast(moment: Moment): boolean {
  return moment.asOf !== null || moment.knownAt !== null;
}

/** For an address: `?asOf=…&knownAt=…`, or nothing. */
export function queryOf(moment: Moment): string {
  const given = Object.entries(moment).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}

/** What had happened by then, as far as it was known then. */
export function stoodAt(facts: readonly Fact[], moment: Moment): Fact[] {
  const asOf = moment.asOf === null ? Infinity : Date.parse(moment.asOf);
  const knownAt = moment.knownAt === null ? Infinity : Date.parse(moment.knownAt);
  return facts.filter((fact) => Date.parse(fact.occurredAt) <= asOf && Date.parse(fact.recordedAt) <= knownAt);
}

/** The instants at which something happened (or was recorded), each once, in order. */
export function instantsOf(facts: readonly Fact[], which: "occurredAt" | "recordedAt"): string[] {
  const byTime = new Map(facts.map((fact) => [Date.parse(fact[which]), fact[which]]));
  return [...byTime.entries()].sort(([a], [b]) => a - b).map(([, iso]) => iso);
}

/** The record's own order: occurred, then recorded, then sequence. A fact that is there already is not doubled. */
export function merged(facts: readonly Fact[], more: readonly Fact[]): Fact[] {
  const byId = new Map([...facts, ...more].map((fact) => [fact.id, fact]));
  return [...byId.values()].sort(
    (a, b) =>
      Date.parse(a.occurredAt) - Date.parse(b.occurredAt) ||
      Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
      a.sequence - b.sequence,
  );
}
