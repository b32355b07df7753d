import { MAY_BE_LIFTED, type Demand, type Rehearsed } from "./rehearsal.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A mark on a lane, in the picture's own units from its left edge. */
export interface Mark {
  x: number;
  demand: Demand;
  /** Of the rehearsal that is compared with. */
  other: boolean;
}

/** All that one owner owes of one kind. */
export interface Lane {
  kind: string;
  owner: string;
  clause: string;
  marks: Mark[];
}

export interface DayLine {
  x: number;
  /** The day's beginning, in milliseconds since 1970. */
  at: number;
}

export interface Picture {
  width: number;
  lanes: Lane[];
  days: DayLine[];
  /** The lift and what follows it, where they lie beyond the days that are drawn. */
  beyond: Demand[];
}

/** Lanes over days: a lane for each kind and owner, in the order of their first due times; another's marks in the same lanes. */
export function picture(rehearsed: Rehearsed, dayWidth: number, compared: Rehearsed | null = null): Picture {
  const [from, until] = [Date.parse(rehearsed.from), Date.parse(rehearsed.until)];
  const at = (instant: number): number => Math.round(((instant - from) / DAY) * dayWidth * 10) / 10;
  const lanes = new Map<string, Lane>();
  const beyond: Demand[] = [];
  const draw = (demand: Demand, other: boolean): void => {
    const due = Date.parse(demand.dueAt);
    if (due > until) {
      beyond.push(...(other ? [] : [demand]));
      return;
    }
    const key = `${demand.kind} ${demand.owner}`;
    const lane = lanes.get(key) ?? { kind: demand.kind, owner: demand.owner, clause: demand.clause, marks: [] };
    lane.marks.push({ x: at(due), demand, other });
    lanes.set(key, lane);
  };
  rehearsed.items.forEach((demand) => draw(demand, false));
  compared?.items.forEach((demand) => draw(demand, true));
  return {
    width: at(until),
    lanes: [...lanes.values()],
    days: midnights(from, until, rehearsed.timeZone).map((day) => ({ x: at(day), at: day })),
    beyond,
  };
}

/** The beginnings of the days in a zone, between two instants; a zone's midnight may be at any hour of ours. */
export function midnights(from: number, until: number, timeZone: string): number[] {
  const days: number[] = [];
  for (let at = startOfDay(from, timeZone); at < until; at = startOfDay(at + DAY + 2 * HOUR, timeZone)) {
    if (at > from) {
      days.push(at);
    }
  }
  return days;
}

function startOfDay(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((found) => found.type === type)?.value ?? 0);
  const since = ((part("hour") * 60 + part("minute")) * 60 + part("second")) * 1000;
  return Math.floor(at / 1000) * 1000 - since;
}

/** How often each owner owes something: the figure beside the picture. */
export function load(items: readonly Demand[]): Map<string, number> {
  const counts = new Map<string, number>();
  items
    .filter((demand) => demand.kind !== MAY_BE_LIFTED)
    .forEach((demand) => counts.set(demand.owner, (counts.get(demand.owner) ?? 0) + 1));
  return counts;
}
