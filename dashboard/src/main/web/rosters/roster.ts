/** A roster as `GET /api/rosters` has it: persons in the order in which they are told. */
export interface Roster {
  id: string;
  /** ISO 8601 span that each person has. */
  acknowledgeWithin: string;
  persons: Person[];
}

export interface Person {
  personId?: string;
  name: string;
  /** Null to whoever need not reach them. */
  mail: string | null;
  webhook: string | null;
}

/** Minutes after the first telling at which each is told, and at last nobody is left. */
export function turns(minutes: number, persons: number): number[] {
  return Array.from({ length: persons + 1 }, (_, place) => place * minutes);
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  rest.splice(to, 0, list[from]!);
  return rest;
}
