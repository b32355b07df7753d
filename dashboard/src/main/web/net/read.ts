import { Problem } from "./problem.ts";

/** The JSON at an address under `/api`. Throws a {@link Problem}. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await asked(path, { headers: { Accept: "application/json" }, signal: signal ?? null });
  return (await answer.json()) as T;
}

interface Paged<T> {
  items: T[];
  next?: string | null;
}

/** All rows of a paged list, page after page; more than `most` are left out. */
export async function readAll<T>(path: string, most = 2_000): Promise<T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const joint: string = path.includes("?") ? "&" : "?";
    const page: Paged<T> = await read<Paged<T>>(
      after === null ? path : `${path}${joint}after=${encodeURIComponent(after)}`,
    );
    rows.push(...page.items);
    after = page.next ?? null; // A list that is never paged has none.
  } while (after !== null && rows.length < most);
  return rows.slice(0, most);
}

export async function asked(path: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(path, request).catch((fault: unknown) => {
    if (fault instanceof DOMException && fault.name === "AbortError") {
      throw fault;
    }
    throw Problem.withoutAnswer();
  });
  if (!answer.ok) {
    throw await Problem.of(answer);
  }
  return answer;
}
