import type { Duty, Incident, Notification } from "../web/live/rows.ts";

export function incident(id: string, more: Partial<Incident> = {}): Incident {
  return {
    id,
    title: `title of ${id}`,
    units: [],
    storyId: null,
    plan: "p/1",
    exercise: false,
    state: "RESPONDING",
    level: "III",
    commandBody: "INFORMATION_CENTER",
    warningLevel: null,
    openedAt: "2026-08-18T08:00:00+08:00",
    responseSince: null,
    lastAssessment: null,
    ...more,
  };
}

export function duty(id: string, more: Partial<Duty> = {}): Duty {
  return {
    id,
    incident: "i1",
    story: null,
    kind: "SPECIAL_REPORT",
    owner: "unit-a",
    number: 1,
    opensAt: "2026-08-18T08:00:00+08:00",
    dueAt: "2026-08-18T16:00:00+08:00",
    graceUntil: "2026-08-18T16:30:00+08:00",
    dueSoonAt: "2026-08-18T15:30:00+08:00",
    state: "OPEN",
    addressee: "INFORMATION_CENTER",
    clause: "五(三)3",
    exercise: false,
    ...more,
  };
}

export function notification(id: string, more: Partial<Notification> = {}): Notification {
  return {
    id,
    subject: "i1",
    about: "w1",
    reason: "WARNING",
    recipient: "unit-a",
    state: "TOLD",
    text: { zh: "预警", en: "Warning" },
    openedAt: "2026-08-18T08:00:00+08:00",
    acknowledgeBy: "2026-08-18T08:30:00+08:00",
    ...more,
  };
}
