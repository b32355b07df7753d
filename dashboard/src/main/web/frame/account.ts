import type { Deputy } from "../deputies/deputy.ts";

/** Who is logged in, as `GET /api/me` says it. */
export interface Account {
  name: string;
  bodies: readonly string[];
  units: readonly string[];
  roles: readonly string[];
  /** Whose deputy this person is or will be; the issuer knows nothing of it, so it comes after the rest. */
  deputyOf?: readonly Deputy[];
}

interface Me {
  name?: string;
  sub?: string;
  bodies?: string[];
  units?: string[];
  roles?: string[];
}

const TOKEN_COOKIE = "XSRF-TOKEN";

/** Null when nobody is logged in; undefined when nothing answers. */
export async function readAccount(): Promise<Account | null | undefined> {
  try {
    const answer = await fetch("/api/me", { headers: { Accept: "application/json" } });
    if (answer.status === 401) {
      return null;
    }
    if (!answer.ok) {
      return undefined;
    }
    const { name, sub, bodies = [], units = [], roles = [] } = (await answer.json()) as Me;
    return { name: name ?? sub ?? "", bodies, units, roles };
  } catch {
    return undefined;
  }
}

/** True for a body or unit that this person acts for. */
export function actsFor(account: Account, id: string): boolean {
  return account.bodies.includes(id) || account.units.includes(id);
}

/** The gateway's token against forged requests: every write carries it. Read when needed, the cookie may be newer than the page. */
export function forgeryToken(): string {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${TOKEN_COOKIE}=`));
  return found ? decodeURIComponent(found.slice(TOKEN_COOKIE.length + 1)) : "";
}
