import { unacknowledgedFor } from "../web/board/unacknowledged.ts";
import { notification } from "./rows.ts";
import { same } from "./same.ts";

const account = { name: "x", bodies: [], units: ["unit-a"], roles: [] };
const NOON = Date.parse("2026-08-18T12:00:00+08:00");
const rows = (recipient: string, count: number, more = {}) =>
  Array.from({ length: count }, (_, n) => notification(`${recipient}-${n}`, { recipient, ...more }));

Deno.test("where few wait, each has its card, one's own first", () => {
  const waiting = unacknowledgedFor(account, [...rows("unit-b", 2), ...rows("unit-a", 1)], NOON);
  same(waiting.cards.map(({ id }) => id), ["unit-a-0", "unit-b-0", "unit-b-1"]);
  same(waiting.others, []);
  same([waiting.own, waiting.all, waiting.ownFurther], [1, 3, 0]);
});

Deno.test("where many wait, those of others are summed up, the worst first", () => {
  const waiting = unacknowledgedFor(
    account,
    [
      ...rows("unit-b", 30, { acknowledgeBy: "2026-08-18T12:30:00+08:00" }),
      ...rows("late", 2, { acknowledgeBy: "2026-08-18T11:59:00+08:00" }),
      ...rows("nobody", 1, { state: "EXHAUSTED", acknowledgeBy: null }),
      ...rows("unit-a", 10),
    ],
    NOON,
  );
  same(waiting.others.map(({ recipient, count, late, exhausted }) => [recipient, count, late, exhausted]), [
    ["nobody", 1, 0, 1],
    ["late", 2, 2, 0],
    ["unit-b", 30, 0, 0],
  ]);
  same([waiting.cards.length, waiting.own, waiting.ownFurther, waiting.all], [5, 10, 5, 43]);
});
