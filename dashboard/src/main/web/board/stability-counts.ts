import type { Incident } from "../live/rows.ts";

/** What incident-service answers at `/api/incidents/{id}/stability`; the days themselves are not shown here. */
export interface Stability {
  needed: number | null;
  counted: number;
  mayLiftSince: string | null;
  /** True when a year without a notice was touched: then working days are only guessed from the week. */
  provisional: boolean;
}

const ASK_AGAIN_AFTER = 30_000;

/**
 * Days count by the calendar, not by an event: a day closes at midnight and no row changes. So the count is asked for,
 * for each response in force: when an incident changes, and twice a minute.
 */
export class StabilityCounts {
  private readonly counts = new Map<string, Stability>();
  private readonly wanted = new Set<string>();
  private round: ReturnType<typeof setInterval> | undefined;
  private asked: readonly Incident[] = [];
  private asking = false;

  constructor(private readonly draw: () => void) {}

  of(incidentId: string): Stability | undefined {
    return this.counts.get(incidentId);
  }

  keep(): void {
    this.round = setInterval(() => this.want(this.asked), ASK_AGAIN_AFTER);
  }

  end(): void {
    clearInterval(this.round);
    this.wanted.clear();
  }

  /** These responses are in force. Those whose row is new are asked about now. */
  follow(responding: readonly Incident[]): void {
    const known = new Set(this.asked);
    this.asked = responding;
    this.want(responding.filter((incident) => !known.has(incident)));
  }

  private want(incidents: readonly Incident[]): void {
    incidents.forEach((incident) => this.wanted.add(incident.id));
    if (!this.asking && this.wanted.size > 0) {
      void this.askInTurn();
    }
  }

  /** One after the other: five hundred incidents must not take the browser's few connections from a person's acts. */
  private async askInTurn(): Promise<void> {
    this.asking = true;
    for (const id of this.wanted) {
      this.wanted.delete(id);
      await this.ask(id);
    }
    this.asking = false;
    this.draw();
  }

  private async ask(id: string): Promise<void> {
    try {
      const answer = await fetch(`/api/incidents/${encodeURIComponent(id)}/stability`, {
        headers: { Accept: "application/json" },
      });
      if (answer.ok) {
        this.counts.set(id, (await answer.json()) as Stability);
      } else {
        this.counts.delete(id); // Lifted meanwhile, or not to be told: better no count than an old one.
      }
    } catch {
      // Nothing answers: the connection display says so, and the next round asks again.
    }
  }
}
