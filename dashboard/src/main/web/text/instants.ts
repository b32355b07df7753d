import { clock } from "../clock/product-clock.ts";
import type { Language } from "./language.ts";

const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name} ${clock.timeZone}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: clock.timeZone, hourCycle: "h23" });
    formats.set(key, found);
  }
  return found;
}

/** Day and minute in the agency's time zone, for example `8月18日 14:30`. */
export function instant(iso: string, language: Language): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) {
    return iso;
  }
  return format(language, "minute", { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }).format(at);
}

/** How the agency's time stands to UTC, as `UTC+8`; null where the viewer's machine has the same. */
export function offsetOf(milliseconds: number): string | null {
  const here = -new Date(milliseconds).getTimezoneOffset();
  const part = new Intl.DateTimeFormat("en-GB", { timeZone: clock.timeZone, timeZoneName: "shortOffset" })
    .formatToParts(milliseconds)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT(?:([+-])(\d+)(?::(\d+))?)?/.exec(part ?? "") ?? [];
  const there = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return here === there ? null : (part ?? "").replace("GMT", "UTC");
}

export function secondsOf(milliseconds: number, language: Language): string {
  return format(language, "second", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(milliseconds);
}
