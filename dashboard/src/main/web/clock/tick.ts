const EVERY = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** What shows the time is drawn now: the clock was set. */
export function tickNow(): void {
  listeners.forEach((each) => each());
}

/** Calls back every second of real time until the answer is called. All listeners share one timer. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tickNow, EVERY);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}
