import { Problem } from "../net/problem.ts";
import { write, type Manner, type Written } from "../net/write.ts";

/**
 * One filling of a form. A second click while it is under way sends nothing; a repeat after a cut carries the same key, so
 * that what did arrive is not done twice; once an answer has come, the next sending is a new one.
 */
export class Filling {
  sending = false;
  problem: Problem | null = null;
  private key = newKey();

  constructor(private readonly draw: () => void) {}

  /** Null when it was refused (`problem` says why) or is under way already. */
  async send<T = Record<string, unknown>>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    manner: Omit<Manner, "key"> = {},
  ): Promise<Written<T> | null> {
    if (this.sending) {
      return null;
    }
    this.sending = true;
    this.problem = null;
    this.draw();
    try {
      const written = await write<T>(method, path, body, { ...manner, key: this.key });
      this.key = newKey();
      return written;
    } catch (fault) {
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      this.problem = fault;
      if (fault.status > 0 && fault.status < 500) {
        this.key = newKey();
      }
      return null;
    } finally {
      this.sending = false;
      this.draw();
    }
  }
}

/** Not `randomUUID`, which pages without TLS lack. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
