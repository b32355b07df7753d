// The rows of the live lists, as the services send them. Instants are ISO 8601 strings.

export const LISTS = ["incidents", "duties", "stories", "notifications"] as const;
export type ListName = (typeof LISTS)[number];

export type Level = "I" | "II" | "III" | "IV";

export interface Incident {
  id: string;
  title: string;
  units: string[];
  storyId: string | null;
  /** Id and version of the plan that it keeps, as `id/version`. */
  plan: string;
  exercise: boolean;
  state: string;
  level: Level | null;
  commandBody: string | null;
  warningLevel: Level | null;
  openedAt: string;
  responseSince: string | null;
  lastAssessment: { finding: string; occurredAt: string } | null;
}

export interface Duty {
  id: string;
  incident: string | null;
  story: string | null;
  kind: string;
  owner: string;
  number: number;
  opensAt: string;
  dueAt: string;
  graceUntil: string;
  dueSoonAt: string;
  state: string;
  addressee: string;
  clause: string;
  exercise: boolean;
  /** A zero report is enough where nothing happened. */
  zeroReport?: boolean;
  history?: { state: string; at: string; dueAt: string }[];
}

export interface HeatHour {
  hour: string;
  observations: number;
  /** 0 where the platform gives none. */
  maxHot: number;
  reads: number;
}

export interface Story {
  id: string;
  watchlist: string;
  title: string;
  wordings: unknown;
  observations: number;
  suggested: { level: Level; clause: string } | null;
  heat: HeatHour[];
  /** Null until the first detection has joined. */
  lastObservedAt: string | null;
  state: string;
}

export interface Notification {
  id: string;
  subject: string;
  about: string;
  reason: string;
  recipient: string;
  state: string;
  text: { zh: string; en: string } | null;
  openedAt: string;
  acknowledgeBy: string | null;
}

export interface RowTypes {
  incidents: Incident;
  duties: Duty;
  stories: Story;
  notifications: Notification;
}

export type Row = RowTypes[ListName];

/** The rows of all lists, by id, as they stand. */
export interface Rows {
  incidents: ReadonlyMap<string, Incident>;
  duties: ReadonlyMap<string, Duty>;
  stories: ReadonlyMap<string, Story>;
  notifications: ReadonlyMap<string, Notification>;
}

/** How one list is doing. `absent`: the address answers, but not with this list. */
export type ListState = "connecting" | "live" | "reconnecting" | "absent";
