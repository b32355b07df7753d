import type { Language } from "./language.ts";

/**
 * The texts of one page, in a file `text.ts` of its folder: `text[view.language]`. The type checker refuses a key that
 * one language lacks, a test reads every such file.
 */
export function inBoth<T>(zh: T, en: NoInfer<T>): Record<Language, T> {
  return { zh, en };
}
