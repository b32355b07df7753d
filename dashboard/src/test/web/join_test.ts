import { join } from "../web/board/join.ts";
import type { Duty, Incident, Notification, Rows } from "../web/live/rows.ts";
import { duty, incident, notification } from "./rows.ts";
import { same } from "./same.ts";

function rows(incidents: Incident[], duties: Duty[] = [], notifications: Notification[] = []): Rows {
  return {
    incidents: new Map(incidents.map((row) => [row.id, row])),
    duties: new Map(duties.map((row) => [row.id, row])),
    stories: new Map(),
    notifications: new Map(notifications.map((row) => [row.id, row])),
  };
}

Deno.test("the graver level stands first, the overdue first within a level", () => {
  const board = join(
    rows(
      [
        incident("iii", { level: "III" }),
        incident("late", { level: "III", openedAt: "2026-08-17T08:00:00+08:00" }),
        incident("none", { level: null }),
        incident("i", { level: "I" }),
      ],
      [duty("d", { incident: "late", state: "OVERDUE" })],
    ),
  );
  same(board.ongoing.map((card) => card.incident.id), ["i", "late", "iii", "none"]);
});

Deno.test("the next slot is the one that falls due first, and what is settled is not owed", () => {
  const board = join(
    rows(
      [incident("i1")],
      [
        duty("later", { dueAt: "2026-08-19T00:00:00+08:00" }),
        duty("next", { dueAt: "2026-08-18T16:00:00+08:00", state: "DUE_SOON" }),
        duty("done", { dueAt: "2026-08-18T08:00:00+08:00", state: "FULFILLED" }),
        duty("cancelled", { dueAt: "2026-08-18T09:00:00+08:00", state: "CANCELLED" }),
      ],
    ),
  );
  same(board.ongoing[0]!.pending.map((slot) => slot.id), ["next", "later"]);
});

Deno.test("instants are compared as instants, whatever their offsets", () => {
  const board = join(
    rows(
      [incident("i1")],
      [duty("second", { dueAt: "2026-08-18T09:00:00Z" }), duty("first", { dueAt: "2026-08-18T16:00:00+08:00" })],
    ),
  );
  same(board.ongoing[0]!.pending.map((slot) => slot.id), ["first", "second"]);
});

Deno.test("a lifted response with something overdue stays in sight", () => {
  const lifted = [incident("quiet", { state: "LIFTED" }), incident("owing", { state: "LIFTED" })];
  const board = join(rows(lifted, [duty("d", { incident: "owing", state: "OVERDUE" })]));
  same(board.ongoing.map((card) => card.incident.id), ["owing"]);
  same(board.ended.map((card) => card.incident.id), ["quiet"]);
});

Deno.test("an incident that is over is not ongoing, whatever it left behind", () => {
  const over = ["MERGED", "DISMISSED", "CLOSED"].map((state) => incident(state, { state }));
  const board = join(rows(over, [duty("d", { incident: "MERGED", state: "OVERDUE" })]));
  same(board.ongoing, []);
  same(board.ended.map((card) => card.incident.id).sort(), ["CLOSED", "DISMISSED", "MERGED"]);
  same([board.counts.open, board.counts.overdue], [0, 1]);
});

Deno.test("a notification that nobody waits for is not to be acknowledged, unless nobody could be told", () => {
  const board = join(
    rows([], [], [
      notification("asked"),
      notification("told", { acknowledgeBy: null }),
      notification("nobody", { acknowledgeBy: null, state: "EXHAUSTED" }),
      notification("done", { state: "ACKNOWLEDGED" }),
    ]),
  );
  same(board.unacknowledged.map((row) => row.id).sort(), ["asked", "nobody"]);
});
