import { minutesOf, spanOf, worstFirst, type Feed } from "../web/feeds/feed.ts";
import { instantIn, wallClockIn } from "../web/plans/wall-clock.ts";
import { isOnDuty, moved, toldAt, turns } from "../web/rosters/roster.ts";
import { webAddress } from "../web/stories/story.ts";
import { span } from "../web/text/spans.ts";
import { same } from "./same.ts";

Deno.test("a span is said in words, and what is none as it is", () => {
  same(span("PT36H30M", "zh"), "36 小时 30 分钟");
  same(span("P1DT1H", "en"), "1 day 1 hour");
  same([span("PT0S", "en"), span("soon", "en")], ["PT0S", "soon"]);
});

Deno.test("minutes of a form are a span, and the other way round", () => {
  same([spanOf("90"), spanOf(" ")], ["PT90M", null]);
  same([minutesOf("PT1H30M"), minutesOf("P1D"), minutesOf(null), minutesOf("?")], ["90", "1440", "", ""]);
});

Deno.test("the silent stand first, then the failing", () => {
  const feed = (id: string, silence: string, health: string) =>
    ({ id, name: id, silence: { state: silence }, health: { state: health } }) as Feed;
  const feeds = [feed("a", "SPEAKING", "OK"), feed("b", "UNKNOWN", "FAILING"), feed("c", "SILENT", "OK")];
  same(worstFirst(feeds).map((each) => each.id), ["c", "b", "a"]);
});

Deno.test("a wall clock of the plan's zone and its instant, at a clock change too", () => {
  same(wallClockIn(Date.parse("2026-09-30T00:00:00Z"), "Asia/Shanghai"), "2026-09-30T08:00");
  same(instantIn("2026-09-30T08:00", "Asia/Shanghai"), "2026-09-30T00:00:00.000Z");
  same(instantIn("2026-10-25T08:00", "Europe/Berlin"), "2026-10-25T07:00:00.000Z");
  same(instantIn("2026-10-24T08:00", "Europe/Berlin"), "2026-10-24T06:00:00.000Z");
});

Deno.test("who is told when, and how the order changes", () => {
  same(turns(15, 2), [0, 15, 30]);
  same(moved(["a", "b", "c"], 2, 1), ["a", "c", "b"]);
});

Deno.test("only an address of the web becomes a link", () => {
  same(
    ["https://x.example/1", "HTTP://x", "javascript:alert(1)", " https://x", "data:text/html,x", null].map(webAddress),
    ["https://x.example/1", "HTTP://x", null, null, null, null],
  );
});

Deno.test("whoever is on duty stands first, past midnight too, and nobody is left out", () => {
  const [day, night] = [{ from: "08:00:00", until: "20:00:00" }, { from: "20:00", until: "08:00" }];
  same([isOnDuty(day, "08:00"), isOnDuty(day, "20:00"), isOnDuty(night, "03:00"), isOnDuty(undefined, "03:00")], [true, false, true, true]);
  same(isOnDuty({ from: "08:00", until: "08:00" }, "07:59"), true);
  const person = (personId: string) => ({ personId, name: personId, mail: null, webhook: null });
  const roster = { id: "r", acknowledgeWithin: "PT15M", persons: [person("d"), person("n")], hours: { d: day, n: night } };
  same(toldAt(roster, "23:00").map((each) => [each.person.name, each.onDuty]), [["n", true], ["d", false]]);
});
