import { Problem } from "../net/problem.ts";
import { catchUp } from "../net/catch-up.ts";
import { read, readAll } from "../net/read.ts";
import { isPast, merged, NOW, queryOf, type Moment } from "./moment.ts";
import type { SentReport } from "./reports.ts";
import type { Authority, Fact, OneIncident, PlanWords, Register, StabilityCount } from "./shapes.ts";

const REPORTS_READ = 500;
const LOOK_AGAIN_AFTER = 4_000;

/**
 * All that is read about one incident. What is new of its record is asked for every few seconds; when something is, the
 * rest is read again. Reads of the past follow the moment that was chosen.
 */
export class IncidentReading {
  incident: OneIncident | null = null;
  authority: Authority[] = [];
  registers: Register[] = [];
  reports: SentReport[] = [];
  /** Null while no response is in force. */
  stability: StabilityCount | null = null;
  plan: PlanWords | null = null;
  facts: Fact[] = [];
  moment: Moment = NOW;
  problem: Problem | null = null;
  private readonly ends = new AbortController();
  private position: number | null = null;
  private looking: ReturnType<typeof setInterval> | undefined;
  private chosen: ReturnType<typeof setTimeout> | undefined;
  private round = 0;

  constructor(
    readonly id: string,
    private readonly draw: () => void,
  ) {}

  get path(): string {
    return `/api/incidents/${encodeURIComponent(this.id)}`;
  }

  begin(): void {
    void this.refresh();
    void this.look();
    this.looking = setInterval(() => {
      if (document.visibilityState === "visible") {
        void this.look();
      }
    }, LOOK_AGAIN_AFTER);
  }

  end(): void {
    clearInterval(this.looking);
    clearTimeout(this.chosen);
    this.ends.abort();
  }

  /** The sliders are drawn at once; what has to be read follows when the hand rests. */
  choose(moment: Moment): void {
    this.moment = moment;
    this.draw();
    clearTimeout(this.chosen);
    this.chosen = setTimeout(() => void this.refresh(), 250);
  }

  async refresh(): Promise<void> {
    const round = ++this.round;
    const query = queryOf(this.moment);
    const past = isPast(this.moment);
    try {
      const [incident, stability, authority, registers, reports] = await Promise.all([
        this.read<OneIncident>(query),
        this.read<StabilityCount>(`/stability${query}`).catch(noneInForce),
        past ? this.authority : this.read<Authority[]>("/authority"),
        this.registers.length > 0 ? this.registers : this.read<Register[]>("/registers"),
        readAll<SentReport>(`/api/reports?incident=${encodeURIComponent(this.id)}`, REPORTS_READ).catch(noneToShow),
      ]);
      if (round === this.round) {
        Object.assign(this, { incident, stability, authority, registers, reports, problem: null });
        this.plan ??= await this.readPlan(incident.plan);
      }
    } catch (fault) {
      this.failed(fault);
    }
    this.draw();
  }

  private async look(): Promise<void> {
    try {
      const { rows, position } = await catchUp<Fact>(`${this.path}/timeline`, this.position, this.ends.signal);
      const first = this.position === null;
      this.position = position;
      if (rows.length > 0) {
        this.facts = merged(this.facts, rows);
        this.draw();
        if (!first) {
          await this.refresh();
        }
      }
    } catch (fault) {
      // The connection display says that nothing answers; the next look asks for the same again.
      if (fault instanceof Problem && fault.status >= 500) {
        this.failed(fault);
      }
    }
  }

  private read<T>(under: string): Promise<T> {
    return read<T>(this.path + under, this.ends.signal);
  }

  /** Words only: without them ids are shown. */
  private async readPlan(plan: string): Promise<PlanWords | null> {
    return read<PlanWords>(`/api/plans/${plan}`, this.ends.signal).catch(() => null);
  }

  private failed(fault: unknown): void {
    if (fault instanceof Problem) {
      this.problem = fault;
    } else if (!this.ends.signal.aborted) {
      throw fault;
    }
  }
}

/** 409 says that no response is in force; the incident itself says everything else that may be wrong. */
function noneInForce(fault: unknown): null {
  if (fault instanceof Problem) {
    return null;
  }
  throw fault;
}

/** The incident is shown without its reports rather than not at all. */
function noneToShow(fault: unknown): SentReport[] {
  if (fault instanceof Problem) {
    return [];
  }
  throw fault;
}
