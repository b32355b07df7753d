import type { Schema, Words } from "../form/schema.ts";
import type { Level } from "../live/rows.ts";

// What incident-service and the record answer about one incident, as far as the page shows it.

export interface Term {
  kind: string;
  rhythm: { every: string | null; dailyAt: string[]; within: string | null; withinWorkingDays: number | null };
  owners: string[];
  eachUnit: boolean;
  eachWatching: boolean;
  addressee: string;
  grace: string;
  zeroReport: boolean;
  clause: string;
  alsoTo: string[];
}

export interface Response {
  terms: { level: Level; commandBody: string; stableDays: number | null; duties: Term[] };
  actingBody: string;
  byHigherBody: boolean;
  reason: string;
  overrideReason: string | null;
  authorisation: string | null;
}

export interface Assessment {
  id: string;
  number: number;
  form: string;
  finding: string;
  warningLevel: Level | null;
  suggestedLevel: Level | null;
  suggested: { level: Level; clause: string } | null;
  levelReason: string | null;
  factors: Record<string, string>;
  parties: string[];
  minutes: string | null;
  advice: string | null;
  body: string;
  occurredAt: string;
  recordedAt: string;
}

export interface Edition {
  edition: number;
  subject: string;
  level: Level;
  startsAt: string;
  scope: string;
  matter: string;
  measures: string[];
  issuedBy: string;
  to?: string[];
}

export interface Warning extends Edition {
  id: string;
  state?: string;
  liftedAt?: string | null;
  editions?: Edition[];
}

export interface Step {
  id: string;
  step: string;
  state: string | null;
  clause: string;
  body: string | null;
  content: Record<string, unknown>;
  occurredAt: string;
  by: string;
}

export interface Entry {
  id: string;
  register: string;
  state: string;
  clause: string;
  body: string | null;
  content: Record<string, unknown>;
  author: string;
  occurredAt: string;
  recordedAt: string;
  steps: Step[];
}

export interface Waiting {
  id: string;
  kind: string;
  since: string;
  handover: { matter: string; from: string; to: string; note: string } | null;
  question: { title: string; text: Words } | null;
}

export interface OneIncident {
  id: string;
  title: string;
  units: string[];
  watching: string[];
  storyId: string | null;
  exercise: boolean;
  state: string;
  openedAt: string;
  plan: string;
  response: Response | null;
  level: Level | null;
  commandBody: string | null;
  responseSince: string | null;
  warningLevel: Level | null;
  levels: { suggested: { level: Level; clause: string } | null; assessed: Level | null; decided: Level | null };
  waiting: Waiting[];
  absorbed: string[];
  ending: { into?: string | null } | null;
  assessments: Assessment[];
  entries: Entry[];
  warnings: Warning[];
}

/** A line of the plan: who may, whether this person may, and why not. */
export interface Authority {
  act: string;
  level: Level | null;
  name: Words;
  clause: string;
  you: boolean;
  as: string | null;
  byHigherBody: boolean;
  why: Words;
  impossible: Words | null;
}

export interface RegisterStep {
  address: string;
  act: string;
  words: Words;
  clause: string;
  from: string[];
  to: { name: string; words: Words } | null;
  body: Schema;
}

export interface Register {
  name: string;
  words: Words;
  clause: string;
  state: { name: string; words: Words };
  body: Schema;
  steps: RegisterStep[];
}

export interface StableDay {
  date: string;
  verdict: string;
  known: boolean;
  evidence: { assessmentId: string; finding: string; at: string }[];
}

export interface StabilityCount {
  needed: number | null;
  counted: number;
  countFrom: string;
  days: StableDay[];
  mayLiftSince: string | null;
  nextWorkingDay: string;
  earliestEnd: string | null;
  provisional: boolean;
  unknownYears: number[];
  calendarVersion: string;
}

export interface Fact {
  id: string;
  position: number;
  family: string;
  type: string;
  words: Words;
  occurredAt: string;
  recordedAt: string;
  by: string | null;
  clause: string | null;
  sequence: number;
  body: Record<string, unknown>;
}

export interface Proof {
  verdict: string;
  words: Words;
  until: string;
  lines: number;
  slots: {
    id: string;
    kind: string;
    owner: string;
    number: number;
    dueAt: string;
    state: string;
    since: string;
    evidence: string | null;
    clause: string;
    verdict: string;
  }[];
  faults: { words?: Words; [more: string]: unknown }[];
}

/** A version of the plan, as far as forms and headings need its words. */
export interface PlanWords {
  plan: { assessment: { factors: Record<string, Words>; forms: Record<string, Words> } };
}
