import { Filling } from "../web/form/filling.ts";
import { same } from "./same.ts";

interface Sent {
  key: string | null;
}

async function answering(answers: (Response | Error)[], use: (sent: Sent[]) => Promise<void>): Promise<void> {
  const sent: Sent[] = [];
  const before = globalThis.fetch;
  Object.assign(globalThis, { document: { cookie: "XSRF-TOKEN=t" } });
  globalThis.fetch = (_address, request) => {
    sent.push({ key: new Headers(request?.headers).get("Idempotency-Key") });
    const answer = answers.shift() ?? new Response("{}");
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  try {
    await use(sent);
  } finally {
    globalThis.fetch = before;
  }
}

const refused = (status: number): Response => new Response('{"detail":"不","field":"a"}', { status });

Deno.test("a second click sends nothing", () =>
  answering([], async (sent) => {
    const filling = new Filling(() => {});
    await Promise.all([filling.send("POST", "/x", {}), filling.send("POST", "/x", {})]);
    same(sent.length, 1);
  }));

Deno.test("after a cut or a fault the same key is sent again, after an answer another", () =>
  answering([new TypeError("cut"), refused(503), refused(400), new Response("{}", { status: 201 })], async (sent) => {
    const filling = new Filling(() => {});
    same(await filling.send("POST", "/x", {}), null);
    same(filling.problem?.status, 0);
    await filling.send("POST", "/x", {});
    await filling.send("POST", "/x", {});
    same([filling.problem?.status, filling.problem?.field], [400, "a"]);
    same((await filling.send("POST", "/x", {}))?.status, 201);
    const [cut, fault, refusal, taken] = sent.map(({ key }) => key);
    same([cut === fault, fault === refusal, refusal === taken], [true, true, false]);
    same(filling.problem, null);
  }));
