import { daysOf } from "../web/incident/calendar.ts";
import { instantsOf, merged, queryOf, stoodAt } from "../web/incident/moment.ts";
import { stateThen } from "../web/incident/slots-then.ts";
import { isMine, together } from "../web/incident/acts.ts";
import type { Authority, Fact, StabilityCount } from "../web/incident/shapes.ts";
import { owedBy } from "../web/duties/owed.ts";
import { catchUp, type CaughtUp } from "../web/net/catch-up.ts";
import { duty, incident, notification } from "./rows.ts";
import { same } from "./same.ts";

function fact(id: string, occurredAt: string, recordedAt = occurredAt): Fact {
  return {
    id,
    position: 1,
    family: "incident",
    type: "T",
    words: { zh: "", en: "" },
    occurredAt,
    recordedAt,
    by: null,
    clause: null,
    sequence: 1,
    body: {},
  };
}

const EARLY = fact("early", "2026-08-18T00:00:00Z");
const LATE = fact("late", "2026-08-18T01:00:00Z", "2026-08-18T09:00:00Z");

Deno.test("a past moment has what had happened by then, as far as it was known", () => {
  const facts = [EARLY, LATE];
  same(stoodAt(facts, { asOf: "2026-08-18T02:00:00Z", knownAt: null }).map(({ id }) => id), ["early", "late"]);
  same(stoodAt(facts, { asOf: null, knownAt: "2026-08-18T02:00:00Z" }).map(({ id }) => id), ["early"]);
  same(stoodAt(facts, { asOf: "2026-08-18T00:30:00Z", knownAt: null }).map(({ id }) => id), ["early"]);
  same(queryOf({ asOf: null, knownAt: null }), "");
  same(queryOf({ asOf: "2026-08-18T02:00:00Z", knownAt: null }), "?asOf=2026-08-18T02%3A00%3A00Z");
});

Deno.test("facts that come again are not doubled, and stand in the record's order", () => {
  same(merged([LATE], [EARLY, LATE]).map(({ id }) => id), ["early", "late"]);
  same(instantsOf([LATE, EARLY, fact("same", "2026-08-18T08:00:00+08:00")], "occurredAt").length, 2);
});

Deno.test("a slot's own history says how it stood", () => {
  const history = [
    { state: "OPEN", at: "2026-08-18T00:00:00Z", dueAt: "2026-08-18T06:00:00Z" },
    { state: "OVERDUE", at: "2026-08-18T05:00:00Z", dueAt: "2026-08-18T04:00:00Z" },
  ];
  const slot = duty("d", { state: "FULFILLED_LATE", history });
  same(stateThen(slot, Date.parse("2026-08-17T00:00:00Z")), null);
  same(stateThen(slot, Date.parse("2026-08-18T01:00:00Z"))?.state, "OPEN");
  same(stateThen(slot, Date.parse("2026-08-18T05:00:00Z"))?.dueAt, "2026-08-18T04:00:00Z");
});

Deno.test("lines of one act at several levels are one act, with the levels that are mine", () => {
  const line = (level: "I" | "II", you: boolean, impossible: { zh: string; en: string } | null = null): Authority => ({
    act: "response",
    level,
    name: { zh: `启动应急响应（${level}级）`, en: `Starting a response (level ${level})` },
    clause: `c${level}`,
    you,
    as: null,
    byHigherBody: false,
    why: { zh: "", en: "" },
    impossible,
  });
  const [act] = together([line("I", false), line("II", true)]);
  same(act?.name, { zh: "启动应急响应", en: "Starting a response" });
  same(act?.mine.map(({ level }) => level), ["II"]);
  same(act?.clause, "cII");
  same(isMine(line("I", true, { zh: "x", en: "x" })), false);
});

const COUNT: StabilityCount = {
  needed: 3,
  counted: 0,
  countFrom: "2026-09-30T01:00:00Z",
  days: [{ date: "2026-10-01", verdict: "DAY_OFF", known: true, evidence: [] }],
  mayLiftSince: null,
  nextWorkingDay: "2026-10-08",
  earliestEnd: "2026-10-10",
  provisional: false,
  unknownYears: [2027],
  calendarVersion: "2026/1",
};

Deno.test("the calendar goes from Monday to Sunday, with make-up days worked and holidays off", () => {
  const notices = new Map([
    ["2026-10-10", { name: "国庆节", isOffDay: false }],
    ["2026-10-05", { name: "国庆节", isOffDay: true }],
  ]);
  const days = daysOf(COUNT, "2026-10-01", notices);
  const day = (date: string) => days.find((candidate) => candidate.date === date);
  same([days.at(0)?.date, days.at(-1)?.date], ["2026-09-28", "2026-10-11"]);
  same([day("2026-10-10")?.working, day("2026-10-05")?.working, day("2026-10-11")?.working], [true, false, false]);
  same(day("2026-10-01")?.working, false);
  const unknown = daysOf({ ...COUNT, earliestEnd: "2027-01-05" }, "2026-12-30", notices);
  same(unknown.find(({ date }) => date === "2027-01-04")?.known, false);
});

Deno.test("one owes what one's units and bodies owe, the first due first", () => {
  const account = { name: "a", bodies: [], units: ["unit-a"], roles: [] };
  const rows = {
    incidents: new Map([["i1", incident("i1")]]),
    duties: new Map(
      [
        duty("later", { dueAt: "2026-08-19T00:00:00+08:00" }),
        duty("soon", { state: "DUE_SOON" }),
        duty("others", { owner: "unit-b" }),
        duty("late", { state: "OVERDUE" }),
        duty("gone", { state: "MISSED", dueAt: "2026-08-01T00:00:00+08:00" }),
      ].map((row) => [row.id, row]),
    ),
    stories: new Map(),
    notifications: new Map([notification("n"), notification("done", { state: "ACKNOWLEDGED" })].map((row) => [row.id, row])),
  };
  const owed = owedBy(account, rows, Date.parse("2026-08-18T17:00:00+08:00"));
  same(owed.overdue.map(({ id }) => id), ["late"]);
  same(owed.pending.map(({ id }) => id), ["soon", "later"]);
  same(owed.missed, []);
  same(owed.unacknowledged.map(({ id }) => id), ["n"]);
});

/** A gateway that says this, five bytes at a time. */
async function caughtUp(said: string, position: number | null): Promise<{ caught: CaughtUp<{ id: string }>; asked: string | null }> {
  const bytes = new TextEncoder().encode(said);
  let asked: string | null = "";
  const before = globalThis.fetch;
  globalThis.fetch = (_address, request) => {
    asked = new Headers(request?.headers).get("Last-Event-ID");
    const body = new ReadableStream({
      start(out) {
        for (let at = 0; at < bytes.length; at += 5) {
          out.enqueue(bytes.slice(at, at + 5));
        }
      },
    });
    return Promise.resolve(new Response(body));
  };
  try {
    return { caught: await catchUp<{ id: string }>("/x", position, new AbortController().signal), asked };
  } finally {
    globalThis.fetch = before;
  }
}

Deno.test("catching up reads to ready, whatever the pieces it comes in, and hangs up", async () => {
  const said = 'data:{"id":"公"}\n\n:still here\n\ndata:{"id":"b"}\n\nevent:ready\nid:7\ndata:{"position":7}\n\ndata:{"id":"later"}\n\n';
  const { caught, asked } = await caughtUp(said, 3);
  same(caught, { rows: [{ id: "公" }, { id: "b" }], removed: [], anew: false, position: 7 });
  same(asked, "3");
});

Deno.test("catching up says what is no longer there, and when everything is said again", async () => {
  const removed = 'event:removed\nid:8\ndata:{"list":"x","key":"b"}\n\n';
  const ready = 'event:ready\ndata:{"position":9}\n\n';
  same((await caughtUp(`${removed}data:{"id":"c"}\n\n${ready}`, 7)).caught, { rows: [{ id: "c" }], removed: ["b"], anew: false, position: 9 });
  same((await caughtUp(`data:{"id":"old"}\n\nevent:anew\ndata:{}\n\ndata:{"id":"c"}\n\n${ready}`, 7)).caught, { rows: [{ id: "c" }], removed: [], anew: true, position: 9 });
  same((await caughtUp(ready, null)).caught.anew, true);
});
