import type { Form } from "../form/dialog.ts";
import type { Schema } from "../form/schema.ts";
import type { Account } from "../frame/account.ts";
import type { Duty } from "../live/rows.ts";
import { instant } from "../text/instants.ts";
import { textsIn, type Language } from "../text/language.ts";
import { slotName } from "./name.ts";

const LONG = { type: "string", long: true } as const;
const NAME = { zh: "随时上报", en: "Report at once" };
const MAKING_UP = { zh: "补述漏报", en: "Make up for it" };
const CLAUSE = "五";

/** 随时上报: over and above the slots. Null for whoever does not sign for a unit. */
export function reportAtAnyTime(account: Account, incident: string, missed: readonly Duty[]): Form | null {
  return signsFor(account) === null
    ? null
    : {
        key: "reports",
        name: NAME,
        clause: CLAUSE,
        schema: schemaOf(missed),
        errand: { method: "POST", path: `/api/incidents/${encodeURIComponent(incident)}/reports` },
      };
}

/** The same, for one missed slot of this person's unit: it stays missed, and what it should have said is on record. */
export function makingUpFor(account: Account, slot: Duty): Form | null {
  const form = slot.incident === null || !mayMakeUpFor(account, slot) ? null : reportAtAnyTime(account, slot.incident, [slot]);
  return form && { ...form, key: `${slot.id}/making-up`, name: MAKING_UP, values: { missedSlot: slot.id } };
}

/** A report at any time is the unit's that stands first: it makes up for that unit's slots alone. */
export function mayMakeUpFor(account: Account, slot: Duty): boolean {
  return slot.state === "MISSED" && slot.owner === signsFor(account);
}

function signsFor({ units, roles }: Account): string | null {
  return roles.includes("signer") ? ([...units].sort()[0] ?? null) : null;
}

function schemaOf(missed: readonly Duty[]): Schema {
  const makesUp: Schema = {
    type: "string",
    enum: missed.map((slot) => slot.id),
    words: Object.fromEntries(missed.map((slot) => [slot.id, { zh: called(slot, "zh"), en: called(slot, "en") }])),
    title: "补述的漏报时段",
    description: "The missed slot that it makes up for",
  };
  return {
    properties: {
      summary: { ...LONG, title: "情况", description: "What happened" },
      realMatter: { ...LONG, title: "现实处置", description: "The real matter" },
      next: { ...LONG, title: "下一步", description: "What is next" },
      ...(missed.length > 0 ? { missedSlot: makesUp } : {}),
      final: { type: "boolean", title: "终报", description: "The final report" },
    },
    required: ["summary"],
  };
}

function called(slot: Duty, language: Language): string {
  return `${slotName({ texts: textsIn(language) }, slot)} · ${instant(slot.dueAt, language)}`;
}
