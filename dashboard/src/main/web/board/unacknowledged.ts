import { actsFor, type Account } from "../frame/account.ts";
import type { Notification } from "../live/rows.ts";

/** What waits for an acknowledgement, as one person looks at it. */
export interface Unacknowledged {
  /** One by one: this person's own, and where there is room those of others. */
  cards: Notification[];
  own: number;
  ownFurther: number;
  all: number;
  /** Of everybody else, what has no card; those that nobody is left for, then those that are late, stand first. */
  others: Waiting[];
}

export interface Waiting {
  recipient: string;
  count: number;
  /** Past the time to acknowledge. */
  late: number;
  /** The roster has no further person. */
  exhausted: number;
}

const CARDS = 8;
const OWN_CARDS = 5;

/** @param rows in the order in which they are to be acknowledged */
export function unacknowledgedFor(account: Account, rows: readonly Notification[], now: number): Unacknowledged {
  const own = rows.filter((row) => actsFor(account, row.recipient));
  const others = rows.filter((row) => !actsFor(account, row.recipient));
  const few = own.length + others.length <= CARDS;
  return {
    cards: few ? [...own, ...others] : own.slice(0, OWN_CARDS),
    own: own.length,
    ownFurther: few ? 0 : Math.max(0, own.length - OWN_CARDS),
    all: rows.length,
    others: few ? [] : summedUp(others, now),
  };
}

function summedUp(rows: readonly Notification[], now: number): Waiting[] {
  const sums = new Map<string, Waiting>();
  for (const { recipient, state, acknowledgeBy } of rows) {
    const sum = sums.get(recipient) ?? { recipient, count: 0, late: 0, exhausted: 0 };
    sums.set(recipient, sum);
    sum.count += 1;
    sum.late += acknowledgeBy !== null && Date.parse(acknowledgeBy) < now ? 1 : 0;
    sum.exhausted += state === "EXHAUSTED" ? 1 : 0;
  }
  return [...sums.values()].sort(
    (a, b) => b.exhausted - a.exhausted || b.late - a.late || b.count - a.count || a.recipient.localeCompare(b.recipient),
  );
}
