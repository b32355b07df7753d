import { points } from "../web/heat/curve.ts";
import { wordFor } from "../web/text/language.ts";
import { en } from "../web/text/en.ts";
import { zh } from "../web/text/zh.ts";
import type { Language } from "../web/text/language.ts";
import { same } from "./same.ts";

type Table = Record<string, unknown>;

function keys(table: Table, under = ""): string[] {
  return Object.entries(table)
    .flatMap(([key, value]) => (typeof value === "object" ? keys(value as Table, `${under}${key}.`) : [under + key]))
    .sort();
}

/** A text as it would be shown: those that take something are given numbers or words. */
function shown(value: unknown): string[] {
  if (typeof value === "function") {
    const arity = value.length;
    return [1, 2].map((n) => {
      try {
        return String(value(...Array(arity).fill(n)));
      } catch {
        return String(value(["a", "b"]));
      }
    });
  }
  return typeof value === "object" ? Object.values(value as Table).flatMap(shown) : [String(value)];
}

/** The shared texts, and the file `text.ts` of every page's folder. */
async function tables(): Promise<[name: string, both: Record<Language, Table>][]> {
  const found: [string, Record<Language, Table>][] = [["text", { zh, en }]];
  for (const folder of Deno.readDirSync("web")) {
    const files = folder.isDirectory ? [...Deno.readDirSync(`web/${folder.name}`)] : [];
    if (files.some((file) => file.name === "text.ts")) {
      found.push([folder.name, (await import(`../web/${folder.name}/text.ts`)).text]);
    }
  }
  return found;
}

const all = await tables();

Deno.test("the pages' texts are found", () => same(all.some(([name]) => name === "board"), true));

for (const [name, both] of all) {
  Deno.test(`${name}: both languages have the same texts`, () => same(keys(both.en), keys(both.zh)));

  Deno.test(`${name}: no text is empty`, () => {
    same([...shown(both.zh), ...shown(both.en)].filter((text) => text.trim() === ""), []);
  });

  Deno.test(`${name}: the English texts have no Chinese but the switch back to it`, () => {
    const { switchLanguage, switchLanguageHint, ...rest } = both.en;
    same(name === "text" ? [switchLanguage, switchLanguageHint] : [], name === "text" ? ["中文", "切换到中文"] : []);
    same(shown(rest).filter((text) => /\p{Script=Han}/u.test(text)), []);
  });
}

Deno.test("a code that the page does not know is shown as it is", () => {
  same(wordFor(zh.kinds, "SOMETHING_NEW"), "SOMETHING_NEW");
  same(wordFor(zh.kinds, "constructor"), "constructor");
  same(wordFor(zh.kinds, "BRIEFING"), "呈报");
});

Deno.test("the heat curve places its points by time", () => {
  const hour = (at: string) => ({ hour: at, observations: 1, maxHot: 0, reads: 0 });
  const heat = [hour("2026-08-18T00:00:00Z"), hour("2026-08-18T01:00:00Z"), hour("2026-08-18T04:00:00Z")];
  same(points(heat, [0, 5, 10], 10), [
    [0, 46],
    [60, 25],
    [240, 4],
  ]);
});

Deno.test("every kind of duty and every state of an incident has its words", () => {
  const kinds = [
    "INITIAL_REPORT",
    "SPECIAL_REPORT",
    "BRIEFING",
    "ASSESSMENT",
    "VERIFICATION",
    "INSTRUCTION_FEEDBACK",
    "MEDIA_MEETING",
    "WATCH_HANDOVER",
    "BROWSING",
    "FIRST_ANSWER",
    "EVALUATION",
  ];
  same(Object.keys(zh.kinds).sort(), kinds.sort());
  same(Object.keys(zh.incidentStates).sort(), ["CLOSED", "DISMISSED", "LIFTED", "MERGED", "OPEN", "RESPONDING"]);
});
