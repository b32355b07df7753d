import { compare, EACH_UNIT } from "../web/plans/compare.ts";
import type { Plan, PlanDuty } from "../web/plans/plan.ts";
import { same } from "./same.ts";

const words = (text: string) => ({ zh: text, en: text });
const provision = (clause: string) => ({ clause, ...words(clause) });

function duty(more: Partial<PlanDuty> = {}): PlanDuty {
  return {
    kind: "SPECIAL_REPORT",
    clause: "5.3",
    ...words("report"),
    rhythm: { every: "PT8H" },
    owners: ["CENTER"],
    addressee: "TEAM",
    grace: "PT30M",
    ...more,
  };
}

function plan(duties: PlanDuty[], more: Partial<Plan> = {}): Plan {
  const level = (body: string, owed: PlanDuty[]) => ({
    name: words(body),
    commandBody: body,
    clause: "5",
    ...words(""),
    stableDays: 3,
    criteria: provision("4"),
    lift: provision("5"),
    duties: owed,
  });
  return {
    id: "p",
    version: "1",
    name: words("p"),
    timeZone: "Asia/Shanghai",
    bodies: { TEAM: provision("3"), CENTER: provision("3") },
    initialReport: duty({ kind: "INITIAL_REPORT", rhythm: { within: "PT1H" } }),
    acts: { response: { ...words("start"), clause: "5", by: ["COMMAND"] } },
    levels: { I: level("TEAM", []), II: level("TEAM", []), III: level("CENTER", duties), IV: level("CENTER", []) },
    ...more,
  };
}

Deno.test("the same plan in another version changes nothing", () => {
  same(compare(plan([duty()]), plan([duty()], { version: "2" })), []);
});

Deno.test("a shorter interval concerns who owes and who receives", () => {
  const changes = compare(plan([duty()]), plan([duty({ rhythm: { every: "PT6H" }, alsoTo: ["OFFICE"] })]));
  same(changes, [
    {
      area: "duty",
      how: "changed",
      level: "III",
      subject: "SPECIAL_REPORT",
      clause: "5.3",
      who: ["CENTER", "TEAM", "OFFICE"],
      details: [
        { field: "every", before: "PT8H", after: "PT6H" },
        { field: "alsoTo", before: undefined, after: ["OFFICE"] },
      ],
    },
  ]);
});

Deno.test("a duty that comes, and one that goes, of several of one kind", () => {
  const briefing = duty({ kind: "BRIEFING", owners: [], eachUnit: true });
  const changes = compare(plan([duty(), briefing]), plan([duty(), duty({ addressee: "OFFICE" })]));
  same(
    changes.map((change) => [change.how, change.subject, change.who]),
    [
      ["removed", "BRIEFING", [EACH_UNIT, "TEAM"]],
      ["added", "SPECIAL_REPORT", ["CENTER", "OFFICE"]],
    ],
  );
});

Deno.test("what is not written and what names nobody are the same", () => {
  same(compare(plan([duty()]), plan([duty({ alsoTo: [], zeroReport: false, eachUnit: false })])), []);
});

Deno.test("who may do something, a body, a declined clause, and any other figure", () => {
  const before = plan([], { warning: { acknowledgeWithin: "PT30M", sender: "x" } });
  const after = plan([], {
    bodies: { TEAM: provision("3") },
    acts: { response: { ...words("start"), clause: "5", by: ["COMMAND", "admin"] } },
    declined: [{ clause: "5.5", what: words("removing"), reason: words("no part") }],
    warning: { acknowledgeWithin: "PT15M", sender: "x" },
  });
  same(
    compare(before, after).map((change) => [change.area, change.how, change.subject, change.who]),
    [
      ["act", "changed", "response", ["COMMAND", "admin"]],
      ["body", "removed", "CENTER", ["CENTER"]],
      ["declined", "added", "removing", []],
      ["other", "changed", "warning", []],
    ],
  );
  same(compare(before, after).at(-1)!.details, [
    { field: "warning.acknowledgeWithin", before: "PT30M", after: "PT15M" },
  ]);
});

Deno.test("a level under another body, with other stable days", () => {
  const after = plan([]);
  after.levels.I = { ...after.levels.I, commandBody: "CENTER", stableDays: 7 };
  const changes = compare(plan([]), after);
  same([changes[0]!.level, changes[0]!.who, changes.length], ["I", ["TEAM", "CENTER"], 1]);
  same(changes[0]!.details.map((detail) => detail.field), ["commandBody", "stableDays"]);
});
