/** Who is logged in: `GET /api/me`. Null when nobody is. */
export interface Account {
  name: string;
}

const TOKEN_COOKIE = "XSRF-TOKEN";

/** Nothing answering counts as logged in with no name: the streams say what is missing. */
export async function readAccount(): Promise<Account | null> {
  try {
    const answer = await fetch("/api/me", { headers: { Accept: "application/json" } });
    if (answer.status === 401) {
      return null;
    }
    if (!answer.ok) {
      return { name: "" };
    }
    const me = (await answer.json()) as { name?: string; sub?: string };
    return { name: me.name ?? me.sub ?? "" };
  } catch {
    return { name: "" };
  }
}

/** The gateway's token against forged requests, as the log-out form has to carry it. */
export function forgeryToken(): string {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${TOKEN_COOKIE}=`));
  return found ? decodeURIComponent(found.slice(TOKEN_COOKIE.length + 1)) : "";
}
