import type { Account } from "../frame/account.ts";
import { Problem } from "../net/problem.ts";
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
export function standsInFor({ deputyOf = [] }: Account, now: number): Deputy[] {
  return deputyOf.filter((deputy) => inForce(deputy, now));
}

/** Who they are, with what they stand in for. Where it cannot be read they are as before: the services decide anyway. */
export async function withDeputies(account: Account): Promise<Account> {
  try {
    const deputies = await readDeputies();
    return { ...account, deputyOf: deputies.filter(({ person }) => person === account.name) };
  } catch (fault) {
    if (fault instanceof Problem) {
      return account;
    }
    throw fault;
  }
}
