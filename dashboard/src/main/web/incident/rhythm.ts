import type { View } from "../frame/view.ts";
import type { Term } from "./shapes.ts";
import { text } from "./text.ts";

/** When a duty is owed, in words: every eight hours, at 09:00 and 17:00, within an hour. */
export function rhythmOf(view: View, { rhythm }: Pick<Term, "rhythm">): string {
  const words = text[view.language];
  if (rhythm.every) {
    return words.every(spanOf(view, rhythm.every));
  }
  if (rhythm.dailyAt.length > 0) {
    return words.dailyAt(rhythm.dailyAt.map((time) => time.slice(0, 5)).join(words.comma));
  }
  if (rhythm.within) {
    return words.within(spanOf(view, rhythm.within));
  }
  return rhythm.withinWorkingDays ? words.withinWorkingDays(rhythm.withinWorkingDays) : "";
}

/** An ISO 8601 span of hours and minutes, as `8 小时`. */
function spanOf(view: View, iso: string): string {
  const words = text[view.language];
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(iso) ?? [];
  const parts = [hours ? words.hours(Number(hours)) : "", minutes ? words.minutes(Number(minutes)) : ""];
  return parts.filter((part) => part !== "").join(" ") || iso;
}
