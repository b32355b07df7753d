import { measureOf, points, turns } from "../web/stories/curve.ts";
import { pieces, reasonIn, termsOf } from "../web/stories/reason.ts";
import { same } from "./same.ts";

Deno.test("rise, peak and fall of a curve", () => {
  same(turns([1, 4, 10, 7, 4, 2]), { rise: 2, peak: 2, fall: 4 });
  same(turns([1, 6, 10, 9, 8]), { rise: 1, peak: 2, fall: null });
  same(turns([3]), { rise: 0, peak: 0, fall: null });
  same(turns([]), null);
});

Deno.test("points stand by their hour, an unknown value is no point", () => {
  const hour = (at: string, maxHot = 0) => ({ hour: at, observations: 1, maxHot, reads: 0 });
  const heat = [hour("2026-08-18T00:00:00Z"), hour("2026-08-18T01:00:00Z"), hour("2026-08-18T04:00:00Z")];
  same(points(heat, [0, null, 10], 10, { width: 400, height: 100 }), [
    [0, 100],
    [400, 0],
  ]);
  same([measureOf(heat), measureOf([hour("2026-08-18T00:00:00Z", 5)])], ["observations", "hot"]);
});

const WHY = '命中关键词方案“公积金”的检索式“公积金”（词：公积金、提取）；本话题首条 | matched query "公积金" of watch-list x (terms: 公积金); the first';

Deno.test("the reason is said in the language of the page", () => {
  same(reasonIn(WHY, "zh").endsWith("本话题首条"), true);
  same(reasonIn(WHY, "en").startsWith("matched query"), true);
  same(reasonIn("only this", "en"), "only this");
});

Deno.test("what has matched is marked in the title, overlaps as one", () => {
  same(termsOf(WHY), ["公积金", "提取"]);
  same(termsOf("no terms"), []);
  same(pieces("公积金Tiqu新规", ["公积金", "积金tiqu"]), [
    { text: "公积金Tiqu", matched: true },
    { text: "新规", matched: false },
  ]);
  same(pieces("公积金提取", ["公积金"], [{ begin: 3, end: 5 }]).map((piece) => piece.text), ["公积金", "提取"]);
  same(pieces("<b>", [""]), [{ text: "<b>", matched: false }]);
});
