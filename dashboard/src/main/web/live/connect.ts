import { browserSurroundings, Hub, type FromHub, type ToHub, type Viewer } from "./hub.ts";

/** Joins the live lists through the worker that all tabs share, or directly where there is none. */
export function connect(viewer: Viewer, who: string, version: string): void {
  if (typeof SharedWorker === "undefined") {
    direct(viewer, who);
    return;
  }
  // The version is in the address: a page of a new release never talks to the worker of the former.
  const worker = new SharedWorker(`/streams.js?v=${version}`, { type: "module", name: "watchkeeper" });
  const say = (message: ToHub): void => worker.port.postMessage(message);
  worker.onerror = () => direct(viewer, who);
  worker.port.onmessage = (event: MessageEvent<FromHub>) => viewer(event.data);
  addEventListener("pagehide", () => say({ type: "bye" }));
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      say({ type: "hello", who });
    }
  });
  say({ type: "hello", who });
}

function direct(viewer: Viewer, who: string): void {
  new Hub(browserSurroundings).join(viewer, who);
}
