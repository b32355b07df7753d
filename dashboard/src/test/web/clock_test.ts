import { clockOf, daysOf } from "../web/clock/durations.ts";
import { ProductClock } from "../web/clock/product-clock.ts";
import { standingOf } from "../web/clock/standing.ts";
import { duty } from "./rows.ts";
import { same } from "./same.ts";

const at = (iso: string): number => Date.parse(iso);

Deno.test("runs at the product's speed from half-way between asking and hearing", () => {
  let elapsed = 0;
  const clock = new ProductClock(() => elapsed);
  clock.set({ now: "2026-08-18T08:00:00Z", speed: 600 }, 1000, 3000);
  elapsed = 2000;
  same(clock.now(), at("2026-08-18T08:00:00Z"));
  elapsed = 3000;
  same(clock.now(), at("2026-08-18T08:10:00Z"));
});

Deno.test("without an answer it is the machine's clock", () => {
  const before = Date.now();
  const now = new ProductClock().now();
  same(now >= before && now <= Date.now(), true);
});

Deno.test("only the ledger calls a slot overdue: past its grace the page says it waits", () => {
  const slot = duty("d");
  same(standingOf(slot, at("2026-08-18T15:00:00+08:00")), { is: "ahead", left: 3_600_000 });
  same(standingOf(slot, at("2026-08-18T16:10:00+08:00")), { is: "grace", left: 1_200_000 });
  same(standingOf(slot, at("2026-08-18T17:00:00+08:00")), { is: "settling" });
  const late = { ...slot, state: "OVERDUE" };
  same(standingOf(late, at("2026-08-18T17:00:00+08:00")), { is: "overdue", since: 3_600_000 });
});

Deno.test("more than a day is said in days and hours", () => {
  const left = ((2 * 24 + 3) * 60 + 9) * 60_000 + 5999;
  same([daysOf(left), clockOf(left)], [2, "03:09:05"]);
  same(clockOf(-5), "00:00:00");
});
