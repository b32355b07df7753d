/** A version as `GET /api/watchlists/{id}/versions` has it. */
export interface Version {
  id: string;
  version: number;
  name: string;
  sensitivity: string;
  /** `ONE` matter, whatever its words, or `MANY`. */
  subjects: string;
  queries: string[];
  changedBy: string;
  changedAt: string;
  reason: string;
  /** Queries that find nothing, because they cannot be read any more; a former program did not say so. */
  unreadable?: { query: string; position: number; zh: string; en: string }[];
}

export interface Line {
  how: "kept" | "added" | "removed";
  query: string;
}

/** The queries of both, what went and what came where it stood: the longest run of what both have stays in place. */
export function compareQueries(before: readonly string[], after: readonly string[]): Line[] {
  const common = table(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ how: "kept", query: before[i++]! });
      j++;
    } else if (j >= after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ how: "removed", query: before[i++]! });
    } else {
      lines.push({ how: "added", query: after[j++]! });
    }
  }
  return lines;
}

/** How many queries the rests of both have in common. */
function table(before: readonly string[], after: readonly string[]): number[][] {
  const common = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  return common;
}
