import { dayOf } from "../clock/zoned.ts";
import type { Suggestion } from "../form/controls.ts";
import type { View } from "../frame/view.ts";
import type { Store } from "../live/store.ts";
import type { IncidentReading } from "./reading.ts";

const NAMES_BODIES = new Set(["to", "invited", "parties", "whom", "unit", "units", "from", "body", "attendees", "issuedBy", "addressee"]);
const NAMES_ENTRIES = new Set(["statement", "wording", "origin"]);

/** What the fields of forms may mean on this page; nothing else is refused. */
export function suggestions(view: View, reading: IncidentReading, store: Store): (name: string) => readonly Suggestion[] {
  return (name) => {
    const { incident } = reading;
    if (NAMES_BODIES.has(name)) {
      const units = [...store.rows.incidents.values()].flatMap((row) => row.units);
      return [...new Set([...view.bodies(), ...units])].map((id) => ({ value: id, ...named(view.nameOf(id)) }));
    }
    if (NAMES_ENTRIES.has(name)) {
      return (incident?.entries ?? []).map(({ id, content }) => ({ value: id, name: String(content.title ?? content.subject ?? id) }));
    }
    if (name === "assessment") {
      return (incident?.assessments ?? []).map(({ id, number, occurredAt }) => ({ value: id, name: `${number} · ${dayOf(Date.parse(occurredAt))}` }));
    }
    if (name === "into") {
      return [...store.rows.incidents.values()]
        .filter((row) => row.id !== reading.id)
        .map((row) => ({ value: row.id, name: row.title }));
    }
    return [];
  };
}

function named(name: string | undefined): { name?: string } {
  return name === undefined ? {} : { name };
}
