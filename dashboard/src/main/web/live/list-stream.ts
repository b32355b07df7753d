import type { ListName, ListState, Row } from "./rows.ts";

/** What a stream tells whoever holds it. */
export interface ListListener {
  /** All present rows: they replace whatever was held before. */
  present(list: ListName, rows: Row[]): void;
  changed(list: ListName, row: Row): void;
  state(list: ListName, state: ListState): void;
  /** The server refused for good; the listener finds out why and calls `start` again, or not. */
  refused(list: ListName): void;
}

const CLOSED = 2;

/**
 * One live list. A connection without Last-Event-ID starts with the present rows and `ready`: they are gathered and
 * replace the former at once, so no viewer sees half a list. A connection that resumes brings changes only,
 * or says `anew` and starts over.
 */
export class ListStream {
  readonly rows = new Map<string, Row>();
  current: ListState = "connecting";
  private source: EventSource | undefined;
  private gathered: Map<string, Row> | undefined;

  constructor(
    readonly list: ListName,
    private readonly listener: ListListener,
    private readonly open: (address: string) => EventSource = (address) => new EventSource(address),
  ) {}

  start(): void {
    this.stop();
    const source = this.open(`/api/${this.list}`);
    this.source = source;
    let resumable = false;
    source.onopen = () => {
      this.gathered = resumable ? undefined : new Map();
    };
    source.onmessage = (event: MessageEvent<string>) => {
      resumable ||= event.lastEventId !== "";
      this.take(JSON.parse(event.data) as Row);
    };
    source.addEventListener("anew", () => {
      this.gathered = new Map();
    });
    source.addEventListener("ready", () => {
      resumable = true;
      this.complete();
    });
    source.addEventListener("removed", (event: MessageEvent<string>) => {
      resumable ||= event.lastEventId !== "";
      this.drop((JSON.parse(event.data) as { key: string }).key);
    });
    source.onerror = () => {
      if (source.readyState === CLOSED) {
        this.stop();
        if (this.current !== "absent") {
          this.become("reconnecting");
        }
        this.listener.refused(this.list);
      } else {
        this.become(this.current === "connecting" ? "connecting" : "reconnecting");
      }
    };
  }

  stop(): void {
    this.source?.close();
    this.source = undefined;
    this.gathered = undefined;
  }

  forget(): void {
    this.rows.clear();
    this.listener.present(this.list, []);
  }

  become(state: ListState): void {
    if (this.current !== state) {
      this.current = state;
      this.listener.state(this.list, state);
    }
  }

  private take(row: Row): void {
    if (this.gathered) {
      this.gathered.set(row.id, row);
      return;
    }
    this.rows.set(row.id, row);
    this.listener.changed(this.list, row);
  }

  /** A row that should never have been there. */
  private drop(id: string): void {
    if (this.gathered) {
      this.gathered.delete(id);
    } else if (this.rows.delete(id)) {
      this.listener.present(this.list, [...this.rows.values()]);
    }
  }

  private complete(): void {
    if (this.gathered) {
      this.rows.clear();
      this.gathered.forEach((row, id) => this.rows.set(id, row));
      this.gathered = undefined;
      this.listener.present(this.list, [...this.rows.values()]);
    }
    this.become("live");
  }
}
