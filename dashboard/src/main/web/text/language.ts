import { en } from "./en.ts";
import { zh, type Texts } from "./zh.ts";

export type Language = "zh" | "en";

const KEPT_AS = "watchkeeper.language";
const TAGS: Record<Language, string> = { zh: "zh-CN", en: "en" };

/** Chinese unless this browser was switched to English before. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === "en" ? "en" : "zh";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = TAGS[language];
}

export function textsIn(language: Language): Texts {
  return language === "en" ? en : zh;
}

/** The word for a code of the API, or the code itself where this page knows none. */
export function wordFor(words: Record<string, string>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
