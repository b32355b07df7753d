import { html, type TemplateResult } from "lit";
import type { Form } from "../form/dialog.ts";
import type { Schema } from "../form/schema.ts";
import type { Account } from "../frame/account.ts";
import { whoMay } from "../frame/notes.ts";
import type { View } from "../frame/view.ts";
import { Problem } from "../net/problem.ts";
import { read } from "../net/read.ts";
import { post } from "./acts.ts";
import type { Fact } from "./shapes.ts";
import { text } from "./text.ts";

const CLAUSE = "六·五7";
const LINE = { type: "string" } as const;
const PERSONS: Schema = {
  properties: {
    persons: {
      type: "array",
      title: "人员（另存一份，可整份取出）",
      description: "People: they stand apart in it, and can be taken out",
      items: {
        properties: {
          id: { ...LINE, title: "编号", description: "Id" },
          name: { ...LINE, title: "姓名", description: "Name" },
          contact: { ...LINE, title: "联系方式", description: "Contact" },
        },
        required: ["id", "name"],
      },
    },
  },
  required: ["persons"],
};

interface Rosters {
  items: { persons: { personId: string; name: string }[] }[];
}

/** The archive is the archivist's to export: bare, or with the names of the people in it. */
export function archiveActs(view: View, account: Account, path: string, withNames: () => void): TemplateResult {
  const words = text[view.language];
  return account.roles.includes("archivist")
    ? html`<a class="button" href="${path}/archive" download>${words.archive}</a>
        <button type="button" data-act="archive" @click=${withNames}>${words.archiveWithNames}</button>`
    : whoMay(words.mayArchive);
}

/** Begun with those whom a roster names. */
export async function archiveWithNames(path: string, facts: readonly Fact[]): Promise<Form> {
  const { items } = await read<Rosters>("/api/rosters").catch(noNames);
  const named = new Map(items.flatMap(({ persons }) => persons.map(({ personId, name }) => [personId, name])));
  return {
    key: "archive",
    name: { zh: text.zh.archiveWithNames, en: text.en.archiveWithNames },
    clause: CLAUSE,
    note: { zh: text.zh.namesNote, en: text.en.namesNote },
    schema: PERSONS,
    errand: post(`${path}/archive`),
    values: { persons: peopleIn(facts).flatMap((id) => (named.has(id) ? [{ id, name: named.get(id) }] : [])) },
  };
}

/** The form begins empty rather than not at all. */
function noNames(fault: unknown): Rosters {
  if (fault instanceof Problem) {
    return { items: [] };
  }
  throw fault;
}

/** The ids of people in the record: who acted, and who was told. */
export function peopleIn(facts: readonly Fact[]): string[] {
  const ids = facts.flatMap(({ by, body }) => [by, body.personId, body.fromPerson, body.toPerson]);
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && id !== ""))].sort();
}
