import { inForce, standing, standsInFor, type Deputy } from "../web/deputies/deputy.ts";
import { lastCommand } from "../web/incident/waiver.ts";
import type { Fact } from "../web/incident/shapes.ts";
import { mayMakeUpFor } from "../web/slot/report-at-any-time.ts";
import { duty } from "./rows.ts";
import { same } from "./same.ts";

const hour = (at: number): string => new Date(at * 3_600_000).toISOString();
const deputy = (id: string, from: number, to: number, person = "x"): Deputy => ({
  id,
  body: "COMMAND",
  person,
  from: hour(from),
  to: hour(to),
  reason: "",
  namedBy: "y",
});
const account = { name: "x", bodies: [], units: ["unit-b", "unit-a"], roles: ["signer"] };

Deno.test("a deputy is one from the first instant on, and no more at the last", () => {
  const now = 10 * 3_600_000;
  same(inForce(deputy("d", 10, 12), now), true);
  same(inForce(deputy("d", 8, 10), now), false);
  const all = [deputy("later", 11, 12), deputy("over", 1, 2), deputy("other", 9, 12, "z"), deputy("mine", 9, 12)];
  same(standing(all, now).map(({ id }) => id), ["other", "mine", "later"]);
  const own = all.filter(({ person }) => person === account.name);
  same(standsInFor({ ...account, deputyOf: own }, now).map(({ id }) => id), ["mine"]);
  same(standsInFor(account, now), []);
});

Deno.test("a signer makes up for what the unit missed that the report would be of, and for nothing else", () => {
  same(mayMakeUpFor(account, duty("s", { state: "MISSED", owner: "unit-a" })), true);
  same(mayMakeUpFor(account, duty("s", { state: "MISSED", owner: "unit-b" })), false);
  same(mayMakeUpFor(account, duty("s", { state: "OVERDUE", owner: "unit-a" })), false);
  same(mayMakeUpFor({ ...account, roles: [] }, duty("s", { state: "MISSED", owner: "unit-a" })), false);
});

Deno.test("after a lift the command was whoever decided last, or took it over", () => {
  const fact = (type: string, body: Record<string, unknown>): Fact => ({ type, body }) as unknown as Fact;
  const facts = [fact("ResponseStarted", { terms: { commandBody: "A" } }), fact("HandoverConfirmed", { matter: "COMMAND", to: "B" })];
  same(lastCommand(facts), "B");
  same(lastCommand([...facts, fact("ResponseRaised", { terms: { commandBody: "C" } }), fact("HandoverConfirmed", { matter: "WATCH", to: "D" })]), "C");
  same(lastCommand([]), null);
});
