import { load, midnights, picture } from "../web/plans/lanes.ts";
import type { Demand, Rehearsed } from "../web/plans/rehearsal.ts";
import { same } from "./same.ts";

const demand = (kind: string, owner: string, dueAt: string): Demand => ({
  opensAt: null,
  dueAt,
  graceUntil: null,
  kind,
  owner,
  addressee: "HEAD",
  alsoTo: [],
  clause: "5",
  words: { zh: kind, en: kind },
  days: [],
  provisional: false,
});

const REHEARSED: Rehearsed = {
  plan: "p",
  version: "1",
  level: "III",
  from: "2026-09-30T08:00:00+08:00",
  until: "2026-10-02T08:00:00+08:00",
  timeZone: "Asia/Shanghai",
  bodies: {},
  items: [
    demand("SPECIAL_REPORT", "unit-a", "2026-09-30T20:00:00+08:00"),
    demand("SPECIAL_REPORT", "unit-b", "2026-09-30T20:00:00+08:00"),
    demand("SPECIAL_REPORT", "unit-a", "2026-10-01T08:00:00+08:00"),
    demand("MAY_BE_LIFTED", "CENTER", "2026-10-11T00:00:00+08:00"),
  ],
};

Deno.test("a lane for each kind and owner, its marks by their time", () => {
  const drawn = picture(REHEARSED, 100);
  same(drawn.width, 200);
  same(
    drawn.lanes.map((lane) => [lane.kind, lane.owner, lane.marks.map((mark) => mark.x)]),
    [
      ["SPECIAL_REPORT", "unit-a", [50, 100]],
      ["SPECIAL_REPORT", "unit-b", [50]],
    ],
  );
});

Deno.test("what lies beyond the drawn days is kept apart", () => {
  same(picture(REHEARSED, 100).beyond.map((item) => item.kind), ["MAY_BE_LIFTED"]);
});

Deno.test("days begin at the plan's midnight, whatever the browser's zone", () => {
  same(picture(REHEARSED, 96).days.map((day) => day.x), [64, 160]);
  same(picture(REHEARSED, 96).days.map((day) => new Date(day.at).toISOString()), [
    "2026-09-30T16:00:00.000Z",
    "2026-10-01T16:00:00.000Z",
  ]);
});

Deno.test("a day of a clock change is one day", () => {
  const from = Date.parse("2026-10-24T12:00:00Z");
  const until = Date.parse("2026-10-27T12:00:00Z");
  same(midnights(from, until, "Europe/Berlin").map((at) => new Date(at).toISOString()), [
    "2026-10-24T22:00:00.000Z",
    "2026-10-25T23:00:00.000Z",
    "2026-10-26T23:00:00.000Z",
  ]);
});

Deno.test("how much each owner owes; a lift is nobody's burden", () => {
  same([...load(REHEARSED.items)], [
    ["unit-a", 2],
    ["unit-b", 1],
  ]);
});

Deno.test("another rehearsal lies in the same lanes, and opens those that only it has", () => {
  const [first, ...rest] = REHEARSED.items;
  const other = { ...REHEARSED, items: [{ ...first!, owner: "unit-z" }, ...rest] };
  const drawn = picture(REHEARSED, 100, other);
  same(drawn.lanes.find((lane) => lane.owner === "unit-z")?.marks.map((mark) => mark.other), [true]);
  same(drawn.lanes.flatMap((lane) => lane.marks).filter((mark) => mark.other).length, picture(other, 100).lanes.flatMap((lane) => lane.marks).length);
  same(drawn.beyond.length, 1);
});
