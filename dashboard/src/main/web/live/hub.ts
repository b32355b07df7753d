import { ListStream } from "./list-stream.ts";
import { LISTS, type ListName, type ListState, type Row } from "./rows.ts";

/** From the hub to a page. */
export type FromHub =
  | { type: "present"; list: ListName; rows: Row[] }
  | { type: "changed"; list: ListName; row: Row }
  | { type: "state"; list: ListName; state: ListState }
  | { type: "session"; signedIn: boolean };

/** From a page to the hub: who looks, or that nobody looks any more. */
export type ToHub = { type: "hello"; who: string } | { type: "bye" };

export type Viewer = (message: FromHub) => void;

export interface HubSurroundings {
  openSource?: (address: string) => EventSource;
  /** The HTTP status that the address answers with, or 0 when nothing answers. */
  statusOf(address: string): Promise<number>;
  later(action: () => void, milliseconds: number): void;
}

const AGAIN_AFTER = 2000;

/** Holds one stream a list for any number of pages: a browser has six connections per host, and tabs are many. */
export class Hub {
  private readonly viewers = new Set<Viewer>();
  private readonly streams: ListStream[];
  private who = "";
  private running = false;

  constructor(private readonly surroundings: HubSurroundings) {
    const tell = this.tell.bind(this);
    this.streams = LISTS.map(
      (list) =>
        new ListStream(
          list,
          {
            present: (name, rows) => tell({ type: "present", list: name, rows }),
            changed: (name, row) => tell({ type: "changed", list: name, row }),
            state: (name, state) => tell({ type: "state", list: name, state }),
            refused: (name) => void this.askWhy(name),
          },
          surroundings.openSource,
        ),
    );
  }

  /** A page looks. Somebody else than before, or after a logout: everything starts anew. */
  join(viewer: Viewer, who: string): void {
    this.viewers.add(viewer);
    if (this.running && who !== this.who) {
      this.end();
    }
    this.who = who;
    if (!this.running) {
      this.running = true;
      this.streams.forEach((stream) => stream.start());
    }
    for (const stream of this.streams) {
      viewer({ type: "present", list: stream.list, rows: [...stream.rows.values()] });
      viewer({ type: "state", list: stream.list, state: stream.current });
    }
  }

  /** The last page has gone: no stream is held for nobody. */
  leave(viewer: Viewer): void {
    this.viewers.delete(viewer);
    if (this.viewers.size === 0) {
      this.end();
    }
  }

  private end(): void {
    this.running = false;
    for (const stream of this.streams) {
      stream.stop();
      stream.forget();
      stream.become("connecting");
    }
  }

  /** EventSource hides the status. The page that was refused is asked for once more, to tell a logout from a fault. */
  private async askWhy(list: ListName): Promise<void> {
    const session = await this.surroundings.statusOf("/api/me");
    if (!this.running) {
      return;
    }
    if (session === 401) {
      this.end();
      this.tell({ type: "session", signedIn: false });
      return;
    }
    const stream = this.streams.find((candidate) => candidate.list === list);
    if ((await this.surroundings.statusOf(`/api/${list}?limit=1`)) === 404) {
      stream?.become("absent");
    }
    this.surroundings.later(() => {
      if (this.running) {
        stream?.start();
      }
    }, AGAIN_AFTER);
  }

  private tell(message: FromHub): void {
    this.viewers.forEach((viewer) => viewer(message));
  }
}

export const browserSurroundings: HubSurroundings = {
  statusOf: async (address) => {
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      return answer.status;
    } catch {
      return 0; // Nothing answers: not a refusal, tried again.
    }
  },
  later: (action, milliseconds) => void setTimeout(action, milliseconds),
};
