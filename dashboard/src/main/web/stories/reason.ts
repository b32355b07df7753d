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

/** A text in pieces, those that matched apart: by their places where these are known, else wherever the terms stand. */
export function pieces(text: string, terms: readonly string[], places: readonly { begin: number; end: number }[] = []): Piece[] {
  const marked = Array<boolean>(text.length).fill(false);
  const found = places.length > 0 ? places : terms.flatMap((term) => placesOf(text, term));
  found.forEach(({ begin, end }) => marked.fill(true, begin, end));
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1);
    if (last && last.matched === marked[at]) {
      last.text += text[at]!;
    } else {
      pieces.push({ text: text[at]!, matched: marked[at]! });
    }
  }
  return pieces;
}

function placesOf(text: string, term: string): { begin: number; end: number }[] {
  const [where, what] = [text.toLowerCase(), term.toLowerCase()];
  const places = [];
  for (let at = what === "" ? -1 : where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    places.push({ begin: at, end: at + what.length });
  }
  return places;
}
