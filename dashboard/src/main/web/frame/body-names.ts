import type { Language } from "../text/language.ts";

type Names = Record<string, Record<Language, string>>;

/** What incident-service answers at `/api/plans`, as far as it is needed here. */
interface Plans {
  items: { id: string; version: string; bodies: Names; inUse: boolean }[];
}

const ASK_AGAIN_AFTER = 300_000;

/** How the bodies of all plans are called. Of two plans that have the same body, the one in use names it. */
export class BodyNames {
  private names: ReadonlyMap<string, Record<Language, string>> = new Map();
  private plans = new Set<string>();
  private asking = false;

  constructor(private readonly draw: () => void) {}

  /** Undefined for what is no body: a responsible unit is called by its id. */
  of(id: string, language: Language): string | undefined {
    return this.names.get(id)?.[language];
  }

  ids(): readonly string[] {
    return [...this.names.keys()];
  }

  keep(): void {
    void this.ask();
    setInterval(() => void this.ask(), ASK_AGAIN_AFTER);
  }

  /** These plans, as `id/version`, are gone by on the board. One that is new here is asked about now. */
  follow(plans: readonly string[]): void {
    const unknown = plans.filter((plan) => !this.plans.has(plan));
    if (unknown.length > 0) {
      unknown.forEach((plan) => this.plans.add(plan)); // once: the next round asks again anyway
      void this.ask();
    }
  }

  private async ask(): Promise<void> {
    if (this.asking) {
      return;
    }
    this.asking = true;
    try {
      const answer = await fetch("/api/plans", { headers: { Accept: "application/json" } });
      if (answer.ok) {
        this.learn((await answer.json()) as Plans);
        this.draw();
      }
    } catch {
      // Nothing answers: the connection display says so, and ids are shown until the next round.
    } finally {
      this.asking = false;
    }
  }

  private learn({ items }: Plans): void {
    items.forEach(({ id, version }) => this.plans.add(`${id}/${version}`));
    this.names = new Map(
      [...items]
        .sort((a, b) => Number(a.inUse) - Number(b.inUse))
        .flatMap(({ bodies }) => Object.entries(bodies)),
    );
  }
}
