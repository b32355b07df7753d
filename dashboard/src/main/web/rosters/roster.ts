/** A roster as `GET /api/rosters` has it: persons in the order in which they are told. */
export interface Roster {
  id: string;
  /** ISO 8601 span that each person has. */
  acknowledgeWithin: string;
  persons: Person[];
  /** When each is on duty, by person id; whoever is not named always is. Not in what older services answer. */
  hours?: Record<string, Hours>;
}

/** Hours of the day in the plan's zone; past midnight where `until` is not after `from`. */
export interface Hours {
  from: string;
  until: string;
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

/** `08:00:00` as `08:00`: how hours are compared and shown. */
export const minute = (hour: string): string => hour.slice(0, 5);

export function isOnDuty(hours: Hours | undefined, time: string): boolean {
  if (!hours) {
    return true;
  }
  const [from, until] = [minute(hours.from), minute(hours.until)];
  return from < until ? from <= time && time < until : from <= time || time < until;
}

/** As they would be told at this time: those on duty first, nobody left out. */
export function toldAt(roster: Roster, time: string): { person: Person; hours: Hours | undefined; onDuty: boolean }[] {
  return roster.persons
    .map((person) => {
      const hours = roster.hours?.[person.personId ?? ""];
      return { person, hours, onDuty: isOnDuty(hours, time) };
    })
    .sort((a, b) => Number(b.onDuty) - Number(a.onDuty));
}
