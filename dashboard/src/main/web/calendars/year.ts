/** A notice as `GET /api/calendars/{year}` has it, as far as it is drawn. */
export interface Notice {
  year: number;
  version: string;
  papers: string[];
  days: { name: string; date: string; isOffDay: boolean }[];
}

/** `off` and `makeUp` by the notice; `working` and `weekend` by the week alone. */
export type DayKind = "working" | "weekend" | "off" | "makeUp";

export interface CalendarDay {
  date: string;
  day: number;
  kind: DayKind;
  /** What the notice calls it. */
  name: string | null;
}

export interface Month {
  month: number;
  /** Weeks from Monday on; null where another month's day stands. */
  weeks: (CalendarDay | null)[][];
}

/** Days in a row that the notice names, of one kind. */
export interface Stretch {
  name: string;
  kind: "off" | "makeUp";
  first: string;
  last: string;
  days: number;
}

const DAY = 86_400_000;

/** Twelve months. A notice may name days of its neighbours' years: they stand in their own year's picture. */
export function months(notice: Notice): Month[] {
  const named = new Map(notice.days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, month) => ({ month: month + 1, weeks: weeks(notice.year, month, named) }));
}

function weeks(year: number, month: number, named: Map<string, Notice["days"][number]>): Month["weeks"] {
  const days: (CalendarDay | null)[] = Array(mondayBased(Date.UTC(year, month, 1))).fill(null);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  for (let day = 1; day <= last; day++) {
    const at = Date.UTC(year, month, day);
    const date = new Date(at).toISOString().slice(0, 10);
    const told = named.get(date);
    const byWeek: DayKind = mondayBased(at) > 4 ? "weekend" : "working";
    days.push({ date, day, kind: told ? (told.isOffDay ? "off" : "makeUp") : byWeek, name: told?.name ?? null });
  }
  while (days.length % 7 > 0) {
    days.push(null);
  }
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function mondayBased(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}

/** The notice in words: its holidays with first and last day, its make-up days. */
export function stretches(notice: Notice): Stretch[] {
  const found: Stretch[] = [];
  for (const day of [...notice.days].sort((a, b) => a.date.localeCompare(b.date))) {
    const kind = day.isOffDay ? "off" : "makeUp";
    const open = found.findLast((stretch) => stretch.kind === kind && stretch.name === day.name);
    if (open && Date.parse(day.date) - Date.parse(open.last) === DAY) {
      open.last = day.date;
      open.days++;
    } else {
      found.push({ name: day.name, kind, first: day.date, last: day.date, days: 1 });
    }
  }
  return found;
}

/** How many days of the year are worked. */
export function workingDays(of: readonly Month[]): number {
  return of
    .flatMap((month) => month.weeks.flat())
    .filter((day) => day?.kind === "working" || day?.kind === "makeUp").length;
}
