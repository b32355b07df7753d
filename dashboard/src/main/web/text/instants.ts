import { clock } from "../clock/product-clock.ts";
import { offsetAt } from "../clock/zoned.ts";
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

/** How the agency's time stands to UTC, as `UTC+08:00`; null where the viewer's machine has the same. */
export function offsetOf(milliseconds: number): string | null {
  const there = offsetAt(milliseconds);
  if (there === -new Date(milliseconds).getTimezoneOffset()) {
    return null;
  }
  const two = (minutes: number): string => String(Math.floor(minutes)).padStart(2, "0");
  return `UTC${there < 0 ? "-" : "+"}${two(Math.abs(there) / 60)}:${two(Math.abs(there) % 60)}`;
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
