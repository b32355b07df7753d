import type { Language } from "./language.ts";

const UNITS: Record<Language, Record<string, (count: number) => string>> = {
  zh: {
    D: (count) => `${count} 天`,
    H: (count) => `${count} 小时`,
    M: (count) => `${count} 分钟`,
    S: (count) => `${count} 秒`,
  },
  en: {
    D: (count) => `${count} ${count === 1 ? "day" : "days"}`,
    H: (count) => `${count} ${count === 1 ? "hour" : "hours"}`,
    M: (count) => `${count} min`,
    S: (count) => `${count} s`,
  },
};

/** An ISO 8601 span such as `PT36H30M`, in words; what is none is shown as it is. */
export function span(iso: string, language: Language): string {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(iso);
  const parts = found ? ["D", "H", "M", "S"].map((unit, index) => [unit, Number(found[index + 1] ?? 0)] as const) : [];
  const said = parts.filter(([, count]) => count > 0).map(([unit, count]) => UNITS[language][unit]!(count));
  return said.length > 0 ? said.join(" ") : iso;
}
