import { compareQueries } from "../web/watchlists/compare.ts";
import { place, queryFault } from "../web/watchlists/fault.ts";
import { same } from "./same.ts";

Deno.test("the place of a fault stands in the query as it was written", () => {
  same(place("公积金 OR )", 7), { before: "公积金 OR ", at: ")", after: "" });
  same(place("公积金 (物业", 4), { before: "公积金 ", at: "(", after: "物业" });
  same(place("  公积金 (物业", 4), { before: "  公积金 ", at: "(", after: "物业" });
  same(place("a AND", 5), { before: "a AND", at: "", after: "" });
  same(place("房😀)", 1), { before: "房", at: "😀", after: ")" });
});

Deno.test("a refusal that is about something else has no place", () => {
  same(queryFault({ field: "queries[3]", position: 7 }), { index: 3, position: 7 });
  same(queryFault({ field: "queries" }), null);
  same(queryFault({ field: "name", position: 7 }), null);
});

Deno.test("what both versions have stays, what differs stands beside it", () => {
  same(
    compareQueries(["a", "b", "c"], ["a", "x", "c", "d"]).map((line) => `${line.how} ${line.query}`),
    ["kept a", "removed b", "added x", "kept c", "added d"],
  );
  same(compareQueries([], ["a"]), [{ how: "added", query: "a" }]);
  same(compareQueries(["a"], []), [{ how: "removed", query: "a" }]);
});
