import type { Texts } from "../text/zh.ts";

/** One page of the screen. `name` is the first part of its address: `#/{name}[/{argument}]`. */
export interface Route {
  name: string;
  /** The page's custom element, defined once `load` is done. */
  element: string;
  load: () => Promise<unknown>;
  /** How the main navigation calls it; a page without is reached from others. */
  entry?: keyof Texts["pages"];
}

/** In the order of the navigation. */
export const ROUTES: readonly Route[] = [
  { name: "", element: "wk-board", load: () => import("../board/board.ts"), entry: "board" },
  { name: "duties", element: "wk-duties", load: () => import("../duties/duties.ts"), entry: "duties" },
  { name: "incidents", element: "wk-incident", load: () => import("../incident/incident.ts") },
  { name: "stories", element: "wk-stories", load: () => import("../stories/stories.ts"), entry: "stories" },
  { name: "watchlists", element: "wk-watchlists", load: () => import("../watchlists/watchlists.ts"), entry: "watchlists" },
  { name: "feeds", element: "wk-feeds", load: () => import("../feeds/feeds.ts"), entry: "feeds" },
  { name: "plans", element: "wk-plans", load: () => import("../plans/plans.ts"), entry: "plans" },
  { name: "calendars", element: "wk-calendars", load: () => import("../calendars/calendars.ts"), entry: "calendars" },
  { name: "rosters", element: "wk-rosters", load: () => import("../rosters/rosters.ts"), entry: "rosters" },
];

export interface Place {
  name: string;
  /** What follows the name, decoded: the id of one thing. Null where nothing does. */
  argument: string | null;
}

export function placeOf(hash: string): Place {
  const [name = "", ...rest] = hash.replace(/^#?\/?/, "").split("/");
  return { name, argument: rest.length > 0 ? decoded(rest.join("/")) : null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Typed by hand: no page knows it, which is what will be said.
  }
}
