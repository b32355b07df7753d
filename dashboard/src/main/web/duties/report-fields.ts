import type { Schema } from "../form/schema.ts";
import { text } from "./text.ts";

/** What a report says, in the order of the paper. */
export const FIELDS = ["summary", "realMatter", "next"] as const;
/** What was filled in of a report, as its forms begin with it. */
export function writtenIn(report: Record<Field, string | null> | null): Record<string, unknown> {
  return Object.fromEntries(FIELDS.map((name) => [name, report?.[name] ?? ""]));
}

export type Field = (typeof FIELDS)[number];

export const SCHEMA: Schema = {
  properties: Object.fromEntries(
    FIELDS.map((name) => [name, { type: "string", long: true, title: text.zh.fields[name], description: text.en.fields[name] }]),
  ),
};
