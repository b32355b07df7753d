import type { Form } from "../form/dialog.ts";
import type { Errand } from "../form/schema-form.ts";
import type { Schema, Words } from "../form/schema.ts";
import type { IncidentReading } from "./reading.ts";
import * as schemas from "./schemas.ts";
import type { Authority } from "./shapes.ts";

/** One act of the plan about this incident, whatever the levels at which it is decided. */
export interface Act {
  act: string;
  name: Words;
  clause: string;
  /** A line each where levels are decided by different bodies. */
  lines: Authority[];
  /** The lines by which this person may do it now. */
  mine: Authority[];
}

/** Acts of the plan that are done elsewhere than on an incident's page. */
const ELSEWHERE = new Set(["open", "deputies", "calendars", "plans", "plans/adoption"]);

/** Acts about one thing that is there already: they are offered beside it. */
const BESIDE = new Set(["handover/confirmation", "story-questions/answer", "warnings/adjustment", "warnings/lift"]);

/** Of all lines of the plan those that are offered on their own, decisions first, then the registers. */
export function actsOf(reading: IncidentReading): { decisions: Act[]; registers: Act[] } {
  const registers = new Set(reading.registers.map((register) => register.name));
  const steps = new Set(reading.registers.flatMap((register) => register.steps.map((step) => step.act)));
  const own = together(reading.authority).filter(
    ({ act }) => !ELSEWHERE.has(act) && !BESIDE.has(act) && !steps.has(act),
  );
  return {
    decisions: own.filter(({ act }) => !registers.has(act)),
    registers: own.filter(({ act }) => registers.has(act)),
  };
}

/** Lines of one act stand together; its name is that of any of them without the level. */
export function together(authority: readonly Authority[]): Act[] {
  const byAct = new Map<string, Authority[]>();
  authority.forEach((line) => byAct.set(line.act, [...(byAct.get(line.act) ?? []), line]));
  return [...byAct.entries()].flatMap(([act, lines]) => {
    const [first] = lines;
    return first
      ? [{ act, lines, mine: lines.filter(isMine), clause: (lines.find(isMine) ?? first).clause, name: plain(first.name) }]
      : [];
  });
}

export function isMine(line: Authority): boolean {
  return line.you && line.impossible === null;
}

function plain({ zh, en }: Words): Words {
  return { zh: zh.replace(/（[^（）]*级）$/, ""), en: en.replace(/ \(level [IV]+\)$/, "") };
}

export function levelsOf(lines: readonly Authority[]): string[] {
  return lines.flatMap((line) => (line.level ? [line.level] : []));
}

/** How an act is carried out; null for one that this page does not know. */
export function formOf(reading: IncidentReading, { act, name, clause, mine }: Act): Form | null {
  const register = reading.registers.find((candidate) => candidate.name === act);
  const [schema, errand] = register
    ? [register.body, post(`${reading.path}/${act}`)]
    : (decision(reading, act, levelsOf(mine)) ?? []);
  return schema && errand ? { key: act, name, clause, schema, errand } : null;
}

function decision(reading: IncidentReading, act: string, levels: string[]): [Schema, Errand] | null {
  const at = (under: string): Errand => post(`${reading.path}/${under}`);
  switch (act) {
    case "units":
      return [schemas.units(), at("units")];
    case "units/release":
      return [schemas.release(present(reading)), release(reading)];
    case "assessments": {
      const { factors = {}, forms = FORMS } = reading.plan?.plan.assessment ?? {};
      return [schemas.assessment(factors, forms), at("assessments")];
    }
    case "warnings":
      return [schemas.warning(levels, false), at("warnings")];
    case "response":
      return [schemas.response(levels), at("response")];
    case "response/lift":
      return [schemas.lift(), at("response/lift")];
    case "handover":
      return [schemas.handover(), at("handover")];
    case "merge":
      return [schemas.merge(), at("merge")];
    case "dismissal":
    case "closure":
      return [schemas.justReason(), at(act)];
    default:
      return null;
  }
}

/** Where the plan could not be read, its three forms without its own words. */
const FORMS: Record<string, Words> = {
  JOINT: { zh: "联合研判", en: "Joint" },
  BUREAU: { zh: "局内研判", en: "By the bureau" },
  UNIT: { zh: "责任单位研判", en: "By the unit" },
};

function present({ incident }: IncidentReading): string[] {
  return incident ? [...incident.units, ...incident.watching] : [];
}

function release(reading: IncidentReading): Errand {
  return {
    method: "POST",
    path: (body) => `${reading.path}/units/${encodeURIComponent(String(body.unit))}/release`,
    inAddress: ["unit"],
  };
}

export function post(path: string): Errand {
  return { method: "POST", path };
}
