import { months, stretches, workingDays, type Notice } from "../web/calendars/year.ts";
import { same } from "./same.ts";

const off = (date: string, name = "国庆节") => ({ name, date, isOffDay: true });
const NOTICE: Notice = {
  year: 2026,
  version: "1",
  papers: [],
  days: [
    ...["01", "02", "03", "04", "05", "06", "07"].map((day) => off(`2026-10-${day}`)),
    { name: "国庆节", date: "2026-09-20", isOffDay: false },
    { name: "国庆节", date: "2026-10-10", isOffDay: false },
  ],
};

const kindOf = (date: string) =>
  months(NOTICE)
    .flatMap((month) => month.weeks.flat())
    .find((day) => day?.date === date)?.kind;

Deno.test("the notice is stronger than the week", () => {
  same(
    ["2026-09-20", "2026-09-27", "2026-10-01", "2026-10-03", "2026-10-10", "2026-10-12"].map(kindOf),
    ["makeUp", "weekend", "off", "off", "makeUp", "working"],
  );
});

Deno.test("twelve months of whole weeks from Monday on, every day once", () => {
  const all = months(NOTICE).flatMap((month) => month.weeks);
  same(all.every((week) => week.length === 7), true);
  same(all.flat().filter((day) => day !== null).length, 365);
  const february = months({ ...NOTICE, year: 2028 })[1]!.weeks;
  same([february[0]!.findIndex((day) => day !== null), february.flat().filter(Boolean).length], [1, 29]);
});

Deno.test("days in a row are one stretch, a make-up day stands by itself", () => {
  same(stretches(NOTICE), [
    { name: "国庆节", kind: "makeUp", first: "2026-09-20", last: "2026-09-20", days: 1 },
    { name: "国庆节", kind: "off", first: "2026-10-01", last: "2026-10-07", days: 7 },
    { name: "国庆节", kind: "makeUp", first: "2026-10-10", last: "2026-10-10", days: 1 },
  ]);
});

Deno.test("worked days are counted with the make-up days and without the holidays", () => {
  // 261 weekdays, five of them off, two days of a weekend worked.
  same(workingDays(months(NOTICE)), 261 - 5 + 2);
});
