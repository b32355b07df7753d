import type { Level } from "../live/rows.ts";
import type { Words } from "./plan.ts";

/** What `POST /api/duties/rehearsal` answers, as far as it is drawn. */
export interface Rehearsed {
  plan: string;
  version: string;
  level: Level;
  from: string;
  until: string;
  timeZone: string;
  bodies: Record<string, Words>;
  items: Demand[];
}

export interface Demand {
  opensAt: string | null;
  dueAt: string;
  graceUntil: string | null;
  kind: string;
  owner: string;
  addressee: string | null;
  alsoTo: string[];
  clause: string;
  words: Words;
  days: { date: string; provisional: boolean }[];
  provisional: boolean;
}

export const MAY_BE_LIFTED = "MAY_BE_LIFTED";
