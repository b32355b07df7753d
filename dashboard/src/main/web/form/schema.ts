import type { Language } from "../text/language.ts";

export interface Words {
  zh: string;
  en: string;
}

/**
 * What a request must give: the part of JSON Schema 2020-12 that `GET …/registers` speaks. `title` is the Chinese label,
 * `description` the English one.
 */
export interface Schema {
  type?: string;
  title?: string;
  description?: string;
  enum?: string[];
  format?: string;
  maxLength?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  oneOf?: Schema[];
  allOf?: Condition[];
  /** Ours: how the values of `enum` are called, where the shared words do not say it. */
  words?: Record<string, Words>;
  /** Ours: more than one line, whatever `maxLength` says. */
  long?: boolean;
}

interface Condition {
  if: { not?: { required: string[] }; properties?: Record<string, { enum: string[] }>; required?: string[] };
  then: { required: string[] };
}

export type Values = Record<string, unknown>;

/** How a value is asked for. */
export type Control = "choice" | "flag" | "instant" | "text" | "line" | "address" | "lines" | "rows" | "group";

/** Longer values are asked for in more than one line. */
const LINE = 1_000;

export function controlOf(schema: Schema): Control {
  if (schema.enum) {
    return "choice";
  }
  switch (schema.type) {
    case "boolean":
      return "flag";
    case "array":
      return schema.items?.properties ? "rows" : "lines";
    case "object":
      return "group";
    default:
      break;
  }
  if (schema.format === "date-time") {
    return "instant";
  }
  if (schema.format === "uri") {
    return "address";
  }
  return schema.long || (schema.maxLength ?? 0) > LINE ? "text" : "line";
}

export function labelOf(name: string, schema: Schema, language: Language): string {
  const label = (language === "en" ? schema.description : schema.title) ?? name;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The fields that must be given, as things stand in the form. */
export function requiredNow(schema: Schema, values: Values): Set<string> {
  const required = new Set(schema.required ?? []);
  for (const { if: when, then } of schema.allOf ?? []) {
    if (holds(when, values)) {
      then.required.forEach((name) => required.add(name));
    }
  }
  return required;
}

function holds(when: Condition["if"], values: Values): boolean {
  if (when.not) {
    return !when.not.required.every((name) => isGiven(values[name]));
  }
  return Object.entries(when.properties ?? {}).every(([name, one]) => one.enum.includes(String(values[name] ?? "")));
}

/** The first field that must be given and is not, as a path; null when all are. */
export function firstMissing(schema: Schema, values: Values, under = ""): string | null {
  const required = requiredNow(schema, values);
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const value = values[name];
    if (required.has(name) && !isGiven(value) && controlOf(part) !== "flag") {
      return under + name;
    }
    if (controlOf(part) === "group" && isGiven(value)) {
      const inside = firstMissing(part, value as Values, `${under}${name}.`);
      if (inside) {
        return inside;
      }
    }
    if (controlOf(part) === "rows" && part.items) {
      for (const [index, row] of ((value as Values[] | undefined) ?? []).entries()) {
        const inside = firstMissing(part.items, row, `${under}${name}[${index}].`);
        if (inside) {
          return inside;
        }
      }
    }
  }
  return null;
}

/** What is sent: only what was given, every instant with its offset. */
export function bodyOf(schema: Schema, values: Values, instantOf: (local: string) => string): Values {
  const body: Values = {};
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const value = given(part, values[name], instantOf);
    if (value !== undefined) {
      body[name] = value;
    }
  }
  return body;
}

function given(schema: Schema, value: unknown, instantOf: (local: string) => string): unknown {
  switch (controlOf(schema)) {
    case "flag":
      return value === true ? true : schema.type === "boolean" && value === false ? false : undefined;
    case "group": {
      const inside = groupOf(schema, value as Values | undefined, instantOf);
      return Object.keys(inside).length > 0 ? inside : undefined;
    }
    case "lines": {
      const lines = ((value as string[] | undefined) ?? []).map((line) => line.trim()).filter((line) => line !== "");
      return lines.length > 0 ? lines : undefined;
    }
    case "rows": {
      const { items } = schema;
      return items && value ? (value as Values[]).map((row) => bodyOf(items, row, instantOf)) : undefined;
    }
    case "instant":
      return isGiven(value) ? instantOf(String(value)) : undefined;
    default:
      return isGiven(value) ? String(value).trim() : undefined;
  }
}

function groupOf(schema: Schema, values: Values | undefined, instantOf: (local: string) => string): Values {
  return values ? bodyOf(schema, values, instantOf) : {};
}

export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === false) {
    return false;
  }
  if (Array.isArray(value)) {
    return value.some(isGiven);
  }
  return typeof value === "object" ? Object.values(value).some(isGiven) : String(value).trim() !== "";
}
