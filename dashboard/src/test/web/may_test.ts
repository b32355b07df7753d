import { mayDo } from "../web/plans/in-use.ts";
import type { ActRule, Plan } from "../web/plans/plan.ts";
import { same } from "./same.ts";

const PLAN = { levels: { I: { commandBody: "COMMAND_TEAM" } } } as unknown as Plan;
const rule = (...by: string[]) => ({ by }) as unknown as ActRule;
const who = (bodies: string[], units: string[], roles: string[]) => ({ name: "x", bodies, units, roles });

Deno.test("a body of the plan is spoken for by its members, a command body decides as itself", () => {
  same(mayDo(PLAN, rule("OFFICE"), who([], ["OFFICE"], [])), true);
  same(mayDo(PLAN, rule("ANY_COMMAND"), who(["COMMAND_TEAM"], [], [])), true);
  same(mayDo(PLAN, rule("ANY_COMMAND"), who([], ["COMMAND_TEAM"], [])), false);
});

Deno.test("a role is enough where the plan names it, and nothing where it says nothing", () => {
  same(mayDo(PLAN, rule("admin", "OFFICE"), who([], [], ["admin"])), true);
  same(mayDo(PLAN, rule("OFFICE"), who([], ["unit-a"], ["admin"])), false);
  same(mayDo(PLAN, undefined, who([], [], ["admin"])), false);
});
