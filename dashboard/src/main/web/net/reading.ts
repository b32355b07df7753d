import { Problem } from "./problem.ts";

/** What a page reads by itself: asked anew when the key is another one; what was there stays until the new has come. */
export class Reading<T> {
  value: T | null = null;
  problem: Problem | null = null;
  private key: string | null = null;
  private under: AbortController | undefined;

  constructor(private readonly draw: () => void) {}

  get busy(): boolean {
    return this.under !== undefined;
  }

  /** Call it while drawing: it asks once per key, and draws when the answer has come. */
  follow(key: string, ask: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.key) {
      return;
    }
    this.key = key;
    void this.ask(ask);
  }

  /** The next `follow` asks again, whatever its key. */
  again(): void {
    this.key = null;
    this.draw();
  }

  /** Another thing is shown: nothing of the former stays. */
  forget(): void {
    this.under?.abort();
    this.under = undefined;
    this.key = null;
    this.value = null;
    this.problem = null;
  }

  private async ask(ask: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.under?.abort();
    const under = new AbortController();
    this.under = under;
    try {
      const value = await ask(under.signal);
      if (this.under === under) {
        [this.value, this.problem] = [value, null];
      }
    } catch (fault) {
      if (this.under === under && fault instanceof Problem) {
        this.problem = fault;
      } else if (!(fault instanceof Problem) && !under.signal.aborted) {
        throw fault;
      }
    } finally {
      if (this.under === under) {
        this.under = undefined;
        this.draw();
      }
    }
  }
}
