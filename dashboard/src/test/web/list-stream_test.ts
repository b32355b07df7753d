import { ListStream, type ListListener } from "../web/live/list-stream.ts";
import { same } from "./same.ts";
import { ScriptedSource } from "./scripted-source.ts";

function opened() {
  const told: string[] = [];
  const sources: ScriptedSource[] = [];
  const listener: ListListener = {
    present: (_, rows) => told.push(`present ${rows.map((row) => row.id)}`),
    changed: (_, row) => told.push(`changed ${row.id}`),
    state: (_, state) => told.push(state),
    refused: () => told.push("refused"),
  };
  const stream = new ListStream("duties", listener, (address) => {
    sources.push(new ScriptedSource(address));
    return sources.at(-1)!.asSource;
  });
  stream.start();
  sources[0]!.opens();
  return { told, sources, source: sources[0]!, stream };
}

Deno.test("shows the present rows at once, when all of them are there", () => {
  const { told, source } = opened();
  source.says({ id: "a" });
  source.says({ id: "b" });
  same(told, []);
  source.isReady();
  same(told, ["present a,b", "live"]);
});

Deno.test("a resumed stream brings changes and keeps the rows", () => {
  const { told, source, stream } = opened();
  source.says({ id: "a" });
  source.isReady();
  source.breaks();
  source.opens();
  source.says({ id: "b" }, "7");
  source.isReady();
  same(told, ["present a", "live", "reconnecting", "changed b", "live"]);
  same([...stream.rows.keys()], ["a", "b"]);
});

Deno.test("a stream that broke before it was ready begins anew and doubles nothing", () => {
  const { told, source } = opened();
  source.says({ id: "a" });
  source.breaks();
  source.opens();
  source.says({ id: "b" });
  source.isReady();
  same(told, ["present b", "live"]);
});

Deno.test("started anew, the present rows replace the former, and not before they are complete", () => {
  const { told, source, sources, stream } = opened();
  source.says({ id: "gone" });
  source.isReady();
  source.isRefused();
  stream.start();
  sources[1]!.opens();
  sources[1]!.says({ id: "new" });
  same([...stream.rows.keys()], ["gone"]);
  sources[1]!.isReady();
  same([...stream.rows.keys()], ["new"]);
  same(told, ["present gone", "live", "reconnecting", "refused", "present new", "live"]);
});

Deno.test("a row that should never have been there goes", () => {
  const { told, source, stream } = opened();
  source.says({ id: "a" });
  source.says({ id: "never was" });
  source.isReady();
  source.removes("never was", "8");
  source.removes("unknown", "9");
  same(told, ["present a,never was", "live", "present a"]);
  same([...stream.rows.keys()], ["a"]);
});

Deno.test("who was away for too long is told so, and starts with the present rows", () => {
  const { told, source, stream } = opened();
  source.says({ id: "gone" });
  source.isReady();
  source.breaks();
  source.opens();
  source.startsAnew();
  source.says({ id: "new" });
  source.isReady();
  same(told, ["present gone", "live", "reconnecting", "present new", "live"]);
  same([...stream.rows.keys()], ["new"]);
});
