import { clock } from "../clock/product-clock.ts";
import { standsInFor } from "../deputies/deputy.ts";
import type { Form } from "../form/dialog.ts";
import type { Schema } from "../form/schema.ts";
import type { Account } from "../frame/account.ts";
import type { Story } from "../live/rows.ts";
import { text } from "./text.ts";

const LINE = { type: "string" } as const;

/** Opened from a story, or by hand from a call or a letter: then it is said who reported it, and who took it down. */
const OPENING: Schema = {
  properties: {
    title: { ...LINE, title: "事件名称", description: "Title" },
    units: { type: "array", items: LINE, title: "责任单位", description: "Responsible units" },
    storyId: { ...LINE, title: "来源话题（编号）", description: "Story (its id)" },
    source: { ...LINE, title: "来源（电话、来文）", description: "Source: a call, a letter" },
    reporter: { ...LINE, title: "反映人", description: "Reported by" },
    recorder: { ...LINE, title: "记录人", description: "Taken down by" },
    receivedAt: { type: "string", format: "date-time", title: "接报时间", description: "Received at" },
    exercise: { type: "boolean", title: "演练", description: "An exercise" },
  },
  required: ["title"],
};

/** The form; null for somebody whom no plan lets open an incident: bodies and the duty officer may, by their own plan. */
export function openingOf(account: Account, story?: Story): Form | null {
  const standsIn = standsInFor(account, clock.now()).length > 0;
  if (!standsIn && account.bodies.length === 0 && account.units.length === 0 && !account.roles.includes("duty-officer")) {
    return null;
  }
  return {
    key: `open ${story?.id ?? ""}`,
    name: { zh: text.zh.openIncident, en: text.en.openIncident },
    clause: null,
    schema: OPENING,
    errand: { method: "POST", path: "/api/incidents" },
    values: story ? { title: story.title, storyId: story.id } : {},
  };
}
