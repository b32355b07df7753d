/** A feed as `GET /api/feeds` has it. */
export interface Feed {
  id: string;
  name: string;
  /** Null for what nobody registered. */
  kind: string | null;
  registered: boolean;
  url: string | null;
  interval: string | null;
  platform: string;
  mediaClass: string | null;
  silentAfter: string | null;
  health: {
    state: string;
    polledAt: string | null;
    succeededAt: string | null;
    nextPollAt: string | null;
    failures: number;
    fault: string | null;
    entries: number;
    taken: number;
  } | null;
  silence: { state: string; lastAt: string | null; expectedWithin: string | null };
  changedBy: string | null;
  changedAt: string | null;
  secret?: string;
}

export interface QuarantineEntry {
  id: string;
  topic: string;
  field: string;
  reason: string;
  bytes: number;
  /** False where the original was too large to be kept. */
  kept: boolean;
  recordedAt: string;
  replayedAt: string | null;
  replayedBy: string | null;
}

/** Minutes as the span that the service reads; nothing for nothing. */
export function spanOf(minutes: string): string | null {
  return minutes.trim() === "" ? null : `PT${Number(minutes)}M`;
}

export function minutesOf(iso: string | null): string {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?)?$/.exec(iso ?? "");
  const [days, hours, minutes] = found ? [1, 2, 3].map((part) => Number(found[part] ?? 0)) : [0, 0, 0];
  const all = days! * 1440 + hours! * 60 + minutes!;
  return all > 0 ? String(all) : "";
}

/** What is wrong stands first: silent, then failing, then by name. */
export function worstFirst(feeds: readonly Feed[]): Feed[] {
  const gravity = (feed: Feed): number =>
    feed.silence.state === "SILENT" ? 0 : feed.health?.state === "FAILING" ? 1 : 2;
  return [...feeds].sort((a, b) => gravity(a) - gravity(b) || a.name.localeCompare(b.name, "zh-CN"));
}
