import { Problem } from "./problem.ts";
import { catchUp } from "./catch-up.ts";

const LOOK_AGAIN_AFTER = 4_000;

/**
 * A live list that one page shows: what is new of it is asked for every few seconds, and at once when somebody looks
 * again. No connection is held in between.
 */
export class WatchedList<T extends { id: string }> {
  problem: Problem | null = null;
  private rows = new Map<string, T>();
  private position: number | null = null;
  private ends = new AbortController();
  private looking: ReturnType<typeof setInterval> | undefined;
  private under: Promise<void> | null = null;

  constructor(
    private readonly path: string,
    private readonly draw: () => void,
  ) {}

  /** Null until the list was read. */
  get value(): readonly T[] | null {
    return this.position === null ? null : [...this.rows.values()];
  }

  begin(): void {
    this.ends = new AbortController();
    void this.look();
    this.looking = setInterval(this.lookAgain, LOOK_AGAIN_AFTER);
    document.addEventListener("visibilitychange", this.lookAgain);
  }

  end(): void {
    clearInterval(this.looking);
    document.removeEventListener("visibilitychange", this.lookAgain);
    this.ends.abort();
  }

  /** Something was changed here: it is seen at once. */
  again(): void {
    void this.look();
  }

  private readonly lookAgain = (): void => {
    if (document.visibilityState === "visible") {
      void this.look();
    }
  };

  /** One look at a time: two would take the same changes twice, or out of order. */
  private look(): Promise<void> {
    this.under ??= this.ask().finally(() => (this.under = null));
    return this.under;
  }

  private async ask(): Promise<void> {
    try {
      const { rows, removed, anew, position } = await catchUp<T>(this.path, this.position, this.ends.signal);
      const first = this.position === null || this.problem !== null;
      this.position = position;
      this.problem = null;
      if (anew) {
        this.rows.clear();
      }
      removed.forEach((id) => this.rows.delete(id));
      rows.forEach((row) => this.rows.set(row.id, row));
      if (first || anew || rows.length + removed.length > 0) {
        this.draw();
      }
    } catch (fault) {
      if (this.ends.signal.aborted) {
        return;
      }
      if (!(fault instanceof Problem)) {
        throw fault;
      }
      if (this.position === null || fault.status > 0) {
        this.problem = fault; // What was read stays in sight; that nothing answers the connection display says.
        this.draw();
      }
    }
  }
}
