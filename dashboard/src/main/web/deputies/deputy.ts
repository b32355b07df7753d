import type { Account } from "../frame/account.ts";
import { read } from "../net/read.ts";

/** Who may decide as a body for a time, as `GET /api/deputies` has it. */
export interface Deputy {
  id: string;
  body: string;
  /** The account. */
  person: string;
  from: string;
  /** Exclusive. */
  to: string;
  reason: string;
  namedBy: string;
}

export function readDeputies(signal?: AbortSignal): Promise<Deputy[]> {
  return read<Deputy[]>("/api/deputies", signal);
}

/** Those that are not over, those in force first. */
export function standing(deputies: readonly Deputy[], now: number): Deputy[] {
  return deputies.filter(({ to }) => Date.parse(to) > now).sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

export function inForce({ from, to }: Deputy, now: number): boolean {
  return Date.parse(from) <= now && now < Date.parse(to);
}

/** What this person stands in for at this moment. */
export function standsInFor(account: Account, deputies: readonly Deputy[], now: number): Deputy[] {
  return deputies.filter((deputy) => deputy.person === account.name && inForce(deputy, now));
}
