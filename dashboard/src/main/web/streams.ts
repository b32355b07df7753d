// The worker that holds the streams for all tabs.
import { browserSurroundings, Hub, type ToHub, type Viewer } from "./live/hub.ts";

const hub = new Hub(browserSurroundings);

// The type library of pages does not know a worker's own events.
addEventListener("connect", (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) {
    return;
  }
  const viewer: Viewer = (message) => port.postMessage(message);
  port.onmessage = (said: MessageEvent<ToHub>) => {
    if (said.data.type === "hello") {
      hub.join(viewer, said.data.who);
    } else {
      hub.leave(viewer);
    }
  };
});
