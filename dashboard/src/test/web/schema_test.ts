import { bodyOf, controlOf, firstMissing, labelOf, requiredNow, type Schema } from "../web/form/schema.ts";
import { instantOf, localOf } from "../web/clock/zoned.ts";
import { same } from "./same.ts";

const GROUP: Schema = {
  properties: {
    kind: { type: "string", enum: ["ON_SCENE", "SUPPORT"], title: "类别", description: "kind" },
    unit: { type: "string", maxLength: 500 },
    members: { type: "array", items: { oneOf: [{ type: "string" }] } },
    responsibility: { type: "array", items: { properties: { body: { type: "string" } }, required: ["body"] } },
    override: { type: "object", properties: { reason: { type: "string" } } },
    ask: { type: "boolean" },
    heldAt: { type: "string", format: "date-time" },
    text: { type: "string", maxLength: 20000 },
  },
  required: ["kind"],
  allOf: [{ if: { properties: { kind: { enum: ["ON_SCENE"] } }, required: ["kind"] }, then: { required: ["unit"] } }],
};

Deno.test("each part of a schema has its control", () => {
  const controls = Object.values(GROUP.properties ?? {}).map(controlOf);
  same(controls, ["choice", "line", "lines", "rows", "group", "flag", "instant", "text"]);
  same(labelOf("kind", GROUP.properties!.kind!, "en"), "Kind");
  same(labelOf("kind", GROUP.properties!.kind!, "zh"), "类别");
});

Deno.test("what must be given may depend on what was given", () => {
  same([...requiredNow(GROUP, {})], ["kind"]);
  same([...requiredNow(GROUP, { kind: "ON_SCENE" })], ["kind", "unit"]);
  same([...requiredNow(GROUP, { kind: "SUPPORT" })], ["kind"]);
});

Deno.test("the first missing field is named by its path", () => {
  same(firstMissing(GROUP, {}), "kind");
  same(firstMissing(GROUP, { kind: "ON_SCENE", unit: "  " }), "unit");
  same(firstMissing(GROUP, { kind: "SUPPORT", responsibility: [{ body: "a" }, {}] }), "responsibility[1].body");
  same(firstMissing(GROUP, { kind: "SUPPORT" }), null);
});

Deno.test("only what was given is sent, without blanks, instants with the agency's offset", () => {
  const values = {
    kind: "SUPPORT",
    unit: " ",
    members: ["", " 张三 "],
    override: { reason: "" },
    ask: false,
    heldAt: "2026-08-19T22:30",
    unknown: "x",
  };
  same(bodyOf(GROUP, values, instantOf), {
    kind: "SUPPORT",
    members: ["张三"],
    ask: false,
    heldAt: "2026-08-19T22:30:00+08:00",
  });
});

Deno.test("an instant and its field are the same time in the agency's zone", () => {
  same(localOf(Date.parse("2026-08-19T14:30:00Z")), "2026-08-19T22:30");
  same(Date.parse(instantOf("2026-08-19T22:30")), Date.parse("2026-08-19T14:30:00Z"));
});
