import { forgeryToken } from "../frame/account.ts";
import { fileIn } from "./file.ts";
import { asked } from "./read.ts";

export interface Written<T> {
  status: number;
  /** Where the created thing lies. */
  location: string | null;
  /** Null where the answer has no JSON. */
  body: T | null;
  /** Null where the answer is none. */
  file: File | null;
}

export interface Manner {
  /** The same for a repeated sending of one filling; see `form/filling.ts`. */
  key?: string;
  /** Of a body that is text as it is: a plan in YAML. */
  type?: string;
}

/** Sends through the cookie door: with the token against forgery, at most once per key. Throws a `Problem`. */
export async function write<T = Record<string, unknown>>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  manner: Manner = {},
): Promise<Written<T>> {
  const answer = await asked(path, {
    method,
    headers: {
      Accept: "application/json, application/problem+json",
      "X-XSRF-TOKEN": forgeryToken(),
      ...(manner.key ? { "Idempotency-Key": manner.key } : {}),
      ...(body === undefined ? {} : { "Content-Type": manner.type ?? "application/json" }),
    },
    body: body === undefined ? null : manner.type ? String(body) : JSON.stringify(body),
  });
  const { status, headers } = answer;
  const location = headers.get("Location");
  if (headers.get("Content-Disposition")) {
    return { status, location, body: null, file: await fileIn(answer) };
  }
  const text = await answer.text();
  return { status, location, body: text === "" ? null : (JSON.parse(text) as T), file: null };
}
