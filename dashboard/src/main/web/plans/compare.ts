import type { Level } from "../live/rows.ts";
import { LEVELS, type ActRule, type Plan, type PlanDuty } from "./plan.ts";

/** One property that differs. Undefined: it is not stated there. */
export interface Detail {
  field: string;
  before: unknown;
  after: unknown;
}

export type Area = "level" | "duty" | "act" | "body" | "declined" | "other";

/** What differs between two versions, in one place of the plan, and whom it concerns. */
export interface Change {
  area: Area;
  how: "added" | "removed" | "changed";
  level: Level | null;
  /** A kind of duty, an act, a body, a part of the file. */
  subject: string;
  clause: string;
  /** Bodies, parties and roles that have something more, less or else to do. */
  who: string[];
  details: Detail[];
}

type Tree = Record<string, unknown>;

const NO_PARTIES: readonly string[] = [];
export const EACH_UNIT = "EACH_UNIT";
export const EACH_WATCHING = "EACH_WATCHING";
/** Told elsewhere in the list, or always different. */
const TOLD_ELSEWHERE = new Set(["version", "levels", "duties", "initialReport", "acts", "bodies", "declined"]);

/** In the order of a plan: levels, duties, acts, bodies, what is declined, everything else. */
export function compare(before: Plan, after: Plan): Change[] {
  return [
    ...LEVELS.flatMap((level) => levels(level, before, after)),
    ...LEVELS.flatMap((level) => duties(level, before.levels[level]?.duties, after.levels[level]?.duties)),
    ...duties(null, [before.initialReport, ...(before.duties ?? [])], [after.initialReport, ...(after.duties ?? [])]),
    ...keyed("act", before.acts, after.acts, (act) => (act as unknown as ActRule).by ?? NO_PARTIES),
    ...keyed("body", before.bodies, after.bodies, (_, body) => [body]),
    ...keyed("declined", declinedByWhat(before), declinedByWhat(after), () => NO_PARTIES),
    ...others(before, after),
  ];
}

function levels(level: Level, before: Plan, after: Plan): Change[] {
  const [was, is] = [before.levels[level], after.levels[level]];
  const bodies = [was?.commandBody, is?.commandBody].filter((body) => body !== undefined);
  return change("level", level, level, rest(was), rest(is), bodies);
}

/** A duty is told apart by its kind; of several of one kind, by their order. */
function duties(level: Level | null, before: PlanDuty[] = [], after: PlanDuty[] = []): Change[] {
  const [was, is] = [numbered(before), numbered(after)];
  return keysOf(was, is).flatMap((key) => {
    const [old, now] = [was[key], is[key]];
    return change("duty", level, (now ?? old)!.kind, old && flat(old), now && flat(now), [
      ...concerned(old),
      ...concerned(now),
    ]);
  });
}

function numbered(duties: PlanDuty[]): Record<string, PlanDuty> {
  const seen: Record<string, number> = {};
  return Object.fromEntries(
    duties.map((duty) => {
      seen[duty.kind] = (seen[duty.kind] ?? 0) + 1;
      return [`${duty.kind}/${seen[duty.kind]}`, duty];
    }),
  );
}

function flat({ kind: _, rhythm, ...duty }: PlanDuty): Tree {
  return { ...rhythm, ...duty };
}

export function ownersOf(duty: PlanDuty): string[] {
  return [
    ...(duty.owners ?? []),
    ...(duty.eachUnit ? [EACH_UNIT] : []),
    ...(duty.eachWatching ? [EACH_WATCHING] : []),
  ];
}

function concerned(duty: PlanDuty | undefined): string[] {
  return duty ? [...ownersOf(duty), duty.addressee, ...(duty.alsoTo ?? [])] : [];
}

function keyed(
  area: Area,
  before: Record<string, object> | undefined,
  after: Record<string, object> | undefined,
  who: (value: Tree, key: string) => readonly string[],
): Change[] {
  const [was, is] = [(before ?? {}) as Record<string, Tree>, (after ?? {}) as Record<string, Tree>];
  return keysOf(was, is).flatMap((key) => {
    const concerned = [was[key], is[key]].flatMap((value) => (value ? who(value, key) : []));
    return change(area, null, key, was[key], is[key], concerned);
  });
}

function declinedByWhat(plan: Plan): Record<string, object> {
  return Object.fromEntries((plan.declined ?? []).map((declined) => [declined.what.zh, declined]));
}

function others(before: Plan, after: Plan): Change[] {
  return keysOf(before, after)
    .filter((key) => !TOLD_ELSEWHERE.has(key))
    .flatMap((key) => {
      const [was, is] = [leaves(before[key], key), leaves(after[key], key)];
      return change("other", null, key, was, is, []);
    });
}

/** Every single value below a place, under its path. */
function leaves(value: unknown, path: string): Tree {
  if (typeof value !== "object" || value === null) {
    return value === undefined ? {} : { [path]: value };
  }
  return Object.assign({}, ...Object.entries(value).map(([key, below]) => leaves(below, `${path}.${key}`)));
}

/** Of a level what stands in it besides its duties. */
function rest(rule: Tree | undefined): Tree | undefined {
  if (!rule) {
    return undefined;
  }
  const { duties: _, ...others } = rule;
  return others;
}

function change(
  area: Area,
  level: Level | null,
  subject: string,
  before: Tree | undefined,
  after: Tree | undefined,
  who: readonly string[],
): Change[] {
  const details = keysOf(before ?? {}, after ?? {})
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((detail) => !alike(detail.before, detail.after));
  if (details.length === 0) {
    return [];
  }
  const how = isEmpty(before) ? "added" : isEmpty(after) ? "removed" : "changed";
  const clause = String(after?.["clause"] ?? before?.["clause"] ?? "");
  return [{ area, how, level, subject, clause, who: [...new Set(who)], details }];
}

function isEmpty(tree: Tree | undefined): boolean {
  return !tree || Object.keys(tree).length === 0;
}

/** What is not written, is false or names nobody has the same meaning. */
function alike(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string =>
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
      ? ""
      : JSON.stringify(value);
  return plain(a) === plain(b);
}

function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
