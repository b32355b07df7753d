import { asked } from "./read.ts";

/** What came to a live list after a position, and the position that was reached. */
export interface CaughtUp<T> {
  rows: T[];
  /** The ids of rows that are no longer there. */
  removed: string[];
  /** The rows are all that there are; what was held before is none of it. */
  anew: boolean;
  position: number;
}

/**
 * Reads a live list from a position up to its `ready`, and hangs up: a page that looks every few seconds holds none of
 * the browser's six connections in between.
 */
export async function catchUp<T>(path: string, position: number | null, signal: AbortSignal): Promise<CaughtUp<T>> {
  const hangUp = new AbortController();
  const end = (): void => hangUp.abort();
  signal.addEventListener("abort", end);
  try {
    const answer = await asked(path, {
      headers: {
        Accept: "text/event-stream",
        ...(position === null ? {} : { "Last-Event-ID": String(position) }),
      },
      signal: hangUp.signal,
    });
    return await readUntilReady<T>(answer, position === null);
  } finally {
    signal.removeEventListener("abort", end);
    hangUp.abort();
  }
}

async function readUntilReady<T>(answer: Response, fromTheStart: boolean): Promise<CaughtUp<T>> {
  let rows: T[] = [];
  let anew = fromTheStart;
  const removed: string[] = [];
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) {
      throw new Error("the list ended before it was ready");
    }
    const events = (rest + decoder.decode(chunk.value, { stream: true })).replaceAll("\r\n", "\n").split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = lines(event, "data");
      switch (lines(event, "event")) {
        case "ready":
          return { rows, removed, anew, position: (JSON.parse(data) as { position: number }).position };
        case "anew":
          [rows, anew] = [[], true];
          break;
        case "removed":
          removed.push((JSON.parse(data) as { key: string }).key);
          break;
        default:
          if (data !== "") {
            rows.push(JSON.parse(data) as T);
          }
      }
    }
  }
}

function lines(event: string, field: string): string {
  return event
    .split("\n")
    .filter((line) => line.startsWith(`${field}:`))
    .map((line) => line.slice(field.length + 1).replace(/^ /, ""))
    .join("\n");
}
