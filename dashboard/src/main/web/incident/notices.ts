import { Problem } from "../net/problem.ts";
import { read } from "../net/read.ts";
import type { Notices } from "./calendar.ts";
import type { StabilityCount } from "./shapes.ts";

interface Year {
  days: { name: string; date: string; isOffDay: boolean }[];
}

const known = new Map<string, Promise<Notices>>();

/** The notices of the years that a count goes through; the same answer for the same years and calendar version. */
export function readNotices(count: StabilityCount): Promise<Notices> {
  const first = Number(count.countFrom.slice(0, 4));
  const last = Number((count.earliestEnd ?? count.nextWorkingDay).slice(0, 4));
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
  const key = `${count.calendarVersion} ${years.join(" ")}`;
  const found = known.get(key) ?? together(years);
  known.set(key, found);
  return found;
}

async function together(years: number[]): Promise<Notices> {
  const all = await Promise.all(years.map(oneYear));
  return new Map(all.flat().map(({ date, name, isOffDay }) => [date, { name, isOffDay }]));
}

/** A year without a notice has no days to name: the count itself says that it is provisional. */
async function oneYear(year: number): Promise<Year["days"]> {
  try {
    return (await read<Year>(`/api/calendars/${year}`)).days;
  } catch (fault) {
    if (fault instanceof Problem) {
      return [];
    }
    throw fault;
  }
}
