/** A count as both languages write it: `12,345`. */
export function counted(count: number): string {
  return count.toLocaleString("en-GB");
}

/** English has two forms: `1 slot`, `2 slots`. */
export function one(count: number, single: string, many: string): string {
  return `${counted(count)} ${count === 1 ? single : many}`;
}

/** Beyond a thousand nobody counts on: "999+". */
export function capped(count: number): string {
  return count > 999 ? "999+" : String(count);
}
