import { tickNow } from "./tick.ts";

/** The gateway's answer at /api/clock. */
interface ClockAnswer {
  now: string;
  speed: number;
  timeZone?: string;
}

const ASK_AGAIN_AFTER = 60_000;

/**
 * The product's time in the browser: real time, or an exercise's. It is asked for once a minute and runs on
 * `performance.now()` in between, so a wrong clock on the viewer's machine changes no countdown.
 */
export class ProductClock {
  speed = 1;
  timeZone = "Asia/Shanghai";
  private anchor: { product: number; local: number } | undefined;

  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  /** Milliseconds since 1970 in product time. Without an answer so far: the machine's. */
  now(): number {
    if (!this.anchor) {
      return Date.now();
    }
    return this.anchor.product + (this.elapsed() - this.anchor.local) * this.speed;
  }

  /** The answer is taken to hold half-way between asking and hearing it. */
  set(answer: ClockAnswer, asked: number, heard: number): void {
    this.anchor = { product: Date.parse(answer.now), local: (asked + heard) / 2 };
    this.speed = answer.speed;
    this.timeZone = answer.timeZone ?? this.timeZone;
  }

  async ask(): Promise<void> {
    const asked = this.elapsed();
    try {
      const answer = await fetch("/api/clock", { headers: { Accept: "application/json" } });
      if (answer.ok) {
        this.set((await answer.json()) as ClockAnswer, asked, this.elapsed());
        tickNow();
      }
    } catch {
      // Nothing answers: the time known so far runs on, and the connection display says what is missing.
    }
  }

  /** Keeps asking: every minute, and when the page is looked at again (a sleeping machine's clock stands still). */
  keep(): void {
    void this.ask();
    setInterval(() => void this.ask(), ASK_AGAIN_AFTER);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") {
        void this.ask();
      }
    });
  }
}

export const clock = new ProductClock();
