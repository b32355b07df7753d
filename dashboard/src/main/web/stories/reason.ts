import type { Language } from "../text/language.ts";

/** Why a detection belongs to its story, in one language: the service says it in both, with a bar between. */
export function reasonIn(why: string, language: Language): string {
  const at = why.indexOf(" | ");
  if (at < 0) {
    return why;
  }
  return language === "zh" ? why.slice(0, at) : why.slice(at + 3);
}

/** The terms that it says have matched. */
export function termsOf(why: string): string[] {
  const found = /（词：([^）]*)）/.exec(why);
  return found ? found[1]!.split("、").filter((term) => term !== "") : [];
}

export interface Piece {
  text: string;
  matched: boolean;
}

/** A text in pieces, those that matched apart. What was matched in another spelling than it has here is not marked. */
export function pieces(text: string, terms: readonly string[]): Piece[] {
  const marked = Array<boolean>(text.length).fill(false);
  const lower = text.toLowerCase();
  for (const term of terms.map((each) => each.toLowerCase()).filter((each) => each !== "")) {
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) {
      marked.fill(true, at, at + term.length);
    }
  }
  const found: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = found.at(-1);
    if (last && last.matched === marked[at]) {
      last.text += text[at]!;
    } else {
      found.push({ text: text[at]!, matched: marked[at]! });
    }
  }
  return found;
}
