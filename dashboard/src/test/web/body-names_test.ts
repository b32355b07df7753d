import { BodyNames } from "../web/frame/body-names.ts";
import { same } from "./same.ts";

const OF_A = { id: "a", version: "1", inUse: true, bodies: { DESK: { zh: "值班室", en: "Duty desk" } } };
const OF_B = {
  id: "b",
  version: "2",
  inUse: false,
  bodies: { DESK: { zh: "总值班室", en: "Main desk" }, BOARD: { zh: "院党委", en: "Board" } },
};

/** Names that ask of a script instead of the gateway. */
async function asking(status: number, use: (names: BodyNames, asked: () => number) => Promise<void>): Promise<void> {
  const real = globalThis.fetch;
  let asked = 0;
  globalThis.fetch = () => {
    asked++;
    return Promise.resolve(new Response(JSON.stringify({ items: [OF_A, OF_B] }), { status }));
  };
  try {
    await use(new BodyNames(() => {}), () => asked);
  } finally {
    globalThis.fetch = real;
  }
}

const settled = () => new Promise((done) => setTimeout(done, 0));

Deno.test("bodies are called as the plans say, first of all the one in use", () =>
  asking(200, async (names) => {
    names.follow(["a/1"]);
    await settled();
    same(names.of("DESK", "en"), "Duty desk");
    same(names.of("BOARD", "zh"), "院党委");
    same(names.of("unit-a", "zh"), undefined);
    same(names.of("constructor", "zh"), undefined);
  }));

Deno.test("a plan that is new on the board is asked about once", () =>
  asking(200, async (names, asked) => {
    names.follow(["a/1"]);
    await settled();
    names.follow(["a/1", "b/2"]);
    await settled();
    same(asked(), 1);
    names.follow(["a/1", "c/1"]);
    await settled();
    names.follow(["c/1"]);
    await settled();
    same(asked(), 2);
  }));

Deno.test("what is not answered leaves the ids", () =>
  asking(503, async (names) => {
    names.follow(["a/1"]);
    await settled();
    same(names.of("DESK", "zh"), undefined);
  }));
