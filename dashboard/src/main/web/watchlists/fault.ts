/** A query around the place where it goes wrong. */
export interface Place {
  before: string;
  at: string;
  after: string;
}

/** What a refusal says of a query that cannot be used. */
export interface QueryFault {
  /** Which query, from 0. */
  index: number;
  /** UTF-16 units from the beginning of the query. */
  position: number;
}

/** The service reads queries without the blanks around them and counts from there; the writer sees what was written. */
export function place(written: string, position: number): Place {
  const from = Math.max(0, Math.min(written.length, position + written.length - written.trimStart().length));
  const point = written.codePointAt(from);
  const to = point === undefined ? from : from + String.fromCodePoint(point).length;
  return { before: written.slice(0, from), at: written.slice(from, to), after: written.slice(to) };
}

/** Of the problem's `field` (`queries[3]`) and `position`; null when it is about something else. */
export function queryFault(problem: { field?: unknown; position?: unknown }): QueryFault | null {
  const named = /^queries\[(\d+)\]$/.exec(String(problem.field ?? ""));
  return named && typeof problem.position === "number"
    ? { index: Number(named[1]), position: problem.position }
    : null;
}
