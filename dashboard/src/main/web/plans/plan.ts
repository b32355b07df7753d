// A version of a plan as `GET /api/plans/{id}/{version}` has it: the file, word for word. What is optional there is optional here.
import type { Level } from "../live/rows.ts";

export interface Words {
  zh: string;
  en: string;
}

export interface Provision extends Words {
  clause: string;
  ours?: number;
}

export interface Rhythm {
  every?: string | null;
  dailyAt?: string[] | null;
  within?: string | null;
  withinWorkingDays?: number | null;
}

export interface PlanDuty extends Words {
  kind: string;
  clause: string;
  ours?: number;
  since?: string;
  rhythm: Rhythm;
  owners?: string[];
  eachUnit?: boolean;
  eachWatching?: boolean;
  addressee: string;
  alsoTo?: string[];
  grace: string;
  zeroReport?: boolean;
  fulfilledBy?: string[];
}

export interface LevelRule extends Words {
  name: Words;
  commandBody: string;
  authorisedBy?: string;
  clause: string;
  stableDays?: number;
  criteria: Provision;
  lift: Provision;
  atStart?: Provision[];
  duties?: PlanDuty[];
  [other: string]: unknown;
}

export interface ActRule extends Words {
  clause: string;
  by: string[];
  byLevel?: boolean;
  otherThanAuthor?: boolean;
  ours?: number;
}

export interface Declined {
  clause: string;
  also?: string[];
  what: Words;
  reason: Words;
  instead?: Words;
}

export interface Plan {
  id: string;
  version: string;
  name: Words;
  timeZone: string;
  answers?: Record<string, Words>;
  bodies: Record<string, Provision>;
  initialReport: PlanDuty;
  acts: Record<string, ActRule>;
  levels: Record<Level, LevelRule>;
  duties?: PlanDuty[];
  rules?: Record<string, Provision[]>;
  declined?: Declined[];
  [other: string]: unknown;
}

export interface Adoption {
  at: string;
  by: string;
  reason: string;
}

/** One line of `GET /api/plans`. */
export interface PlanLine {
  id: string;
  version: string;
  name: Words;
  bodies: Record<string, Words>;
  keptAt: string;
  by: string;
  inUse: boolean;
  adoptions: Adoption[];
}

export interface Fault extends Words {
  line: number;
  clause: string;
  code: string;
}

export interface PlanVersion {
  version: PlanLine;
  faults: Fault[];
  plan: Plan;
}

export const LEVELS: readonly Level[] = ["I", "II", "III", "IV"];
