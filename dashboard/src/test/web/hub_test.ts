import { Hub, type FromHub } from "../web/live/hub.ts";
import { same } from "./same.ts";
import { ScriptedSource } from "./scripted-source.ts";

function hub(statuses: Record<string, number> = {}) {
  const sources: ScriptedSource[] = [];
  const waiting: (() => void)[] = [];
  const made = new Hub({
    openSource: (address) => {
      sources.push(new ScriptedSource(address));
      return sources.at(-1)!.asSource;
    },
    statusOf: (address) => Promise.resolve(statuses[address] ?? 200),
    later: (action) => waiting.push(action),
  });
  return { made, sources, waiting };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

Deno.test("any number of tabs share one stream a list", () => {
  const { made, sources } = hub();
  made.join(() => {}, "officer");
  made.join(() => {}, "officer");
  same(
    sources.map((source) => source.address),
    ["/api/incidents", "/api/duties", "/api/stories", "/api/notifications"],
  );
});

Deno.test("a tab that comes later sees what is there already", () => {
  const { made, sources } = hub();
  made.join(() => {}, "officer");
  sources[0]!.opens();
  sources[0]!.says({ id: "i1" });
  sources[0]!.isReady();
  const heard: FromHub[] = [];
  made.join((message) => heard.push(message), "officer");
  same(heard[0], { type: "present", list: "incidents", rows: [{ id: "i1" }] });
  same(heard[1], { type: "state", list: "incidents", state: "live" });
});

Deno.test("after a logout nothing is held, and the next login begins anew", async () => {
  const { made, sources } = hub({ "/api/me": 401 });
  const heard: FromHub[] = [];
  const viewer = (message: FromHub) => void heard.push(message);
  made.join(viewer, "officer");
  sources[0]!.opens();
  sources[0]!.says({ id: "secret" });
  sources[0]!.isReady();
  sources[1]!.isRefused();
  await settled();
  same(heard.at(-1), { type: "session", signedIn: false });
  same(heard.filter((message) => message.type === "present" && message.list === "incidents").at(-1), {
    type: "present",
    list: "incidents",
    rows: [],
  });
  same(sources.every((source) => source.readyState === 2), true);
  made.join(viewer, "other");
  same(sources.length, 8);
});

Deno.test("somebody else's session never sees the rows of the one before", () => {
  const { made, sources } = hub();
  made.join(() => {}, "officer");
  sources[0]!.opens();
  sources[0]!.says({ id: "i1" });
  sources[0]!.isReady();
  const heard: FromHub[] = [];
  made.join((message) => heard.push(message), "other");
  same(heard.filter((message) => message.type === "present").every((message) => message.rows.length === 0), true);
  same(sources.length, 8);
});

Deno.test("a refused list is tried again, the others go on", async () => {
  const { made, sources, waiting } = hub({ "/api/stories?limit=1": 404 });
  const heard: FromHub[] = [];
  made.join((message) => heard.push(message), "officer");
  sources[2]!.isRefused();
  await settled();
  same(heard.at(-1), { type: "state", list: "stories", state: "absent" });
  waiting.forEach((action) => action());
  same(
    sources.map((source) => source.address),
    ["/api/incidents", "/api/duties", "/api/stories", "/api/notifications", "/api/stories"],
  );
});

Deno.test("nobody looks: no stream is held", () => {
  const { made, sources } = hub();
  const viewer = () => {};
  made.join(viewer, "officer");
  made.leave(viewer);
  same(sources.every((source) => source.readyState === 2), true);
});
