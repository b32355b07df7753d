import type { FromHub } from "./hub.ts";
import {
  LISTS,
  type Duty,
  type Incident,
  type ListName,
  type ListState,
  type Notification,
  type Row,
  type Rows,
  type Story,
} from "./rows.ts";

const TOGETHER_WITHIN = 80;

/** What the page holds of the live lists. One for all pages. */
export class Store {
  readonly rows = {
    incidents: new Map<string, Incident>(),
    duties: new Map<string, Duty>(),
    stories: new Map<string, Story>(),
    notifications: new Map<string, Notification>(),
  } satisfies Rows;
  readonly states = Object.fromEntries(LISTS.map((list) => [list, "connecting"])) as Record<ListName, ListState>;
  readonly seen = new Set<ListName>();
  signedIn = true;
  private readonly watchers = new Set<() => void>();
  private waiting = false;

  /** @param slotChanged is told of a slot that moved on while somebody looks */
  constructor(private readonly slotChanged: (slot: Duty, former: Duty) => void = () => {}) {}

  /** Calls back after changes, those that come close together once. The answer ends it. */
  watch(draw: () => void): () => void {
    this.watchers.add(draw);
    return () => this.watchers.delete(draw);
  }

  overdue(): number {
    let count = 0;
    for (const slot of this.rows.duties.values()) {
      count += slot.state === "OVERDUE" ? 1 : 0;
    }
    return count;
  }

  take(message: FromHub): void {
    switch (message.type) {
      case "present":
        this.replace(message.list, message.rows);
        break;
      case "changed":
        this.change(message.list, message.row);
        break;
      case "state":
        this.states[message.list] = message.state;
        if (message.state === "live") {
          this.seen.add(message.list);
        }
        break;
      case "session":
        this.signedIn = message.signedIn;
        break;
    }
    this.drawSoon();
  }

  private replace(list: ListName, rows: Row[]): void {
    const held = this.rows[list] as Map<string, Row>;
    held.clear();
    rows.forEach((row) => held.set(row.id, row));
  }

  private change(list: ListName, row: Row): void {
    const held = this.rows[list] as Map<string, Row>;
    const former = held.get(row.id);
    held.set(row.id, row);
    if (list === "duties" && former) {
      this.slotChanged(row as Duty, former as Duty);
    }
  }

  private drawSoon(): void {
    if (!this.waiting) {
      this.waiting = true;
      setTimeout(() => {
        this.waiting = false;
        this.watchers.forEach((draw) => draw());
      }, TOGETHER_WITHIN);
    }
  }
}
