import { placeOf, ROUTES } from "../web/frame/routes.ts";
import { same } from "./same.ts";

Deno.test("the address names a page and one thing on it", () => {
  same(placeOf(""), { name: "", argument: null });
  same(placeOf("#/"), { name: "", argument: null });
  same(placeOf("#/duties"), { name: "duties", argument: null });
  same(placeOf("#/incidents/inc-1"), { name: "incidents", argument: "inc-1" });
  same(placeOf("#/plans/baotou-housing-2018/1"), { name: "plans", argument: "baotou-housing-2018/1" });
  same(placeOf("#/watchlists/%E5%85%AC%E7%A7%AF%E9%87%91"), { name: "watchlists", argument: "公积金" });
});

Deno.test("what is no encoding is taken as it was typed", () => {
  same(placeOf("#/stories/%E5%85"), { name: "stories", argument: "%E5%85" });
});

Deno.test("no two pages have one address or one element", () => {
  same(new Set(ROUTES.map((route) => route.name)).size, ROUTES.length);
  same(new Set(ROUTES.map((route) => route.element)).size, ROUTES.length);
});
