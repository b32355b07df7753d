import type { Duty, Incident, Level, Notification, Rows, Story } from "../live/rows.ts";

/** What is owed under one incident or story: due times ascending, the unmet ones latest first. */
export interface Owed {
  pending: Duty[];
  overdue: Duty[];
  missed: Duty[];
}

export interface IncidentCard extends Owed {
  incident: Incident;
  /** That it was opened from. */
  story: Story | undefined;
}

export interface StoryCard extends Owed {
  story: Story;
  /** The incident that was opened from it. */
  incident: Incident | undefined;
}

export interface Board {
  ongoing: IncidentCard[];
  ended: IncidentCard[];
  stories: StoryCard[];
  unacknowledged: Notification[];
  counts: { open: number; overdue: number; missed: number; dueSoon: number };
}

const GRAVITY: Record<string, number> = { I: 0, II: 1, III: 2, IV: 3 };
const NOTHING_OWED: Owed = { pending: [], overdue: [], missed: [] };
const SETTLED_NOTIFICATIONS = new Set(["ACKNOWLEDGED", "WITHDRAWN"]);
const DISMISSED = "DISMISSED";
const OVER = new Set(["MERGED", DISMISSED, "CLOSED"]);

export function join(rows: Rows): Board {
  const owed = owedBySubject(rows.duties.values());
  const under = (subject: string): Owed => owed.get(subject) ?? NOTHING_OWED;
  const cards = [...rows.incidents.values()].map((incident) => ({
    incident,
    story: incident.storyId === null ? undefined : rows.stories.get(incident.storyId),
    ...under(incident.id),
  }));
  cards.sort(graver);
  const byStory = new Map([...rows.incidents.values()].map((incident) => [incident.storyId, incident]));
  const stories = [...rows.stories.values()]
    .filter((story) => story.state !== DISMISSED)
    .map((story) => ({ story, incident: byStory.get(story.id), ...under(story.id) }))
    .sort(likelier);
  const ongoing = cards.filter(isOngoing);
  const unacknowledged = [...rows.notifications.values()]
    .filter(isWaitedFor)
    .sort(sooner);
  const states = new Map<string, number>();
  rows.duties.forEach(({ state }) => states.set(state, (states.get(state) ?? 0) + 1));
  const inState = (state: string): number => states.get(state) ?? 0;
  return {
    ongoing,
    ended: cards.filter((card) => !isOngoing(card)),
    stories,
    unacknowledged,
    counts: {
      open: ongoing.length,
      overdue: inState("OVERDUE"),
      missed: inState("MISSED"),
      dueSoon: inState("DUE_SOON"),
    },
  };
}

/** What the plan sets no time for is told and waited for by nobody; that nobody could be told stays in sight. */
function isWaitedFor(notification: Notification): boolean {
  return (
    !SETTLED_NOTIFICATIONS.has(notification.state) &&
    (notification.acknowledgeBy !== null || notification.state === "EXHAUSTED")
  );
}

/** A lifted response whose earlier slots are still owed stays in sight; an incident that is over does not. */
function isOngoing(card: IncidentCard): boolean {
  if (OVER.has(card.incident.state)) {
    return false;
  }
  return card.incident.state === "OPEN" || card.incident.state === "RESPONDING" || card.overdue.length > 0;
}

function owedBySubject(duties: Iterable<Duty>): Map<string, Owed> {
  const bySubject = new Map<string, Owed>();
  for (const duty of duties) {
    const subject = duty.incident ?? duty.story;
    if (subject === null) {
      continue;
    }
    const owed = bySubject.get(subject) ?? { pending: [], overdue: [], missed: [] };
    bySubject.set(subject, owed);
    if (duty.state === "OPEN" || duty.state === "DUE_SOON") {
      owed.pending.push(duty);
    } else if (duty.state === "OVERDUE") {
      owed.overdue.push(duty);
    } else if (duty.state === "MISSED") {
      owed.missed.push(duty);
    }
  }
  const due = (duty: Duty): number => Date.parse(duty.dueAt);
  for (const owed of bySubject.values()) {
    owed.pending.sort((a, b) => due(a) - due(b));
    owed.overdue.sort((a, b) => due(b) - due(a));
    owed.missed.sort((a, b) => due(b) - due(a));
  }
  return bySubject;
}

function gravity(level: Level | null | undefined): number {
  return level ? (GRAVITY[level] ?? 4) : 4;
}

function graver(a: IncidentCard, b: IncidentCard): number {
  return (
    gravity(a.incident.level) - gravity(b.incident.level) ||
    Number(b.overdue.length > 0) - Number(a.overdue.length > 0) ||
    Date.parse(b.incident.openedAt) - Date.parse(a.incident.openedAt)
  );
}

function likelier(a: StoryCard, b: StoryCard): number {
  return (
    gravity(a.story.suggested?.level) - gravity(b.story.suggested?.level) ||
    lastObserved(b.story) - lastObserved(a.story)
  );
}

function lastObserved(story: Story): number {
  return story.lastObservedAt ? Date.parse(story.lastObservedAt) : 0;
}

function sooner(a: Notification, b: Notification): number {
  return Date.parse(a.acknowledgeBy ?? a.openedAt) - Date.parse(b.acknowledgeBy ?? b.openedAt);
}
