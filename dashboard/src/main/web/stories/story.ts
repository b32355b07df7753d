import type { Level } from "../live/rows.ts";
import type { HeatHour } from "./curve.ts";

/** Where a term stands in a detection's title or text, in UTF-16 units. */
export interface Highlight {
  term: string;
  field: string;
  begin: number;
  end: number;
}

export interface Member {
  /** Among all memberships; the cursor of the pages. */
  place: number;
  item: string;
  observedAt: string;
  title: string;
  platform: string;
  mediaClass: string;
  url: string | null;
  hot: number | null;
  readCount: number | null;
  why: string;
  /** Not in what was told before highlights were kept. */
  highlights?: Highlight[] | null;
}

/** A platform, in the order of first sight. */
export interface Source {
  platform: string;
  mediaClass: string;
  firstObservedAt: string;
  title: string;
  url: string | null;
  observations: number;
}

export interface Spread {
  hour: string;
  mediaClass: string;
  observations: number;
  items: number;
}

/** `GET /api/stories/{id}`: the row, and what is only asked for by its id. */
export interface WholeStory {
  id: string;
  watchlist: string;
  title: string;
  wordings: string[];
  observations: number;
  suggested: { level: Level; clause: string; figures?: Record<string, unknown> } | null;
  heat: HeatHour[];
  firstObservedAt: string | null;
  lastObservedAt: string | null;
  firstPlatform?: string;
  firstClass?: string;
  items?: number;
  reach?: number;
  growth?: number;
  spike?: { hour: string; count: number; expected: number; threshold: number; provisional: boolean } | null;
  state: string;
  dismissed?: { by: string; reason: string; at: string } | null;
  merged?: { into: string; by: string | null; reason: string; at: string } | null;
  splitFrom?: string | null;
  spread?: Spread[];
  sources?: Source[];
  members: Member[];
  nextMembers: number | null;
}

export const OPEN = "OPEN";

/** Only what a browser may go to; anything else that a feed calls an address is shown as text. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
