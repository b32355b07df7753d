/** An EventSource that a test speaks through. */
export class ScriptedSource {
  onopen: (() => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 0;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  constructor(readonly address: string) {}

  get asSource(): EventSource {
    return this as unknown as EventSource;
  }

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  opens(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  says(row: unknown, lastEventId = ""): void {
    this.onmessage?.({ data: JSON.stringify(row), lastEventId } as MessageEvent<string>);
  }

  isReady(): void {
    this.hears("ready", "{}", "");
  }

  startsAnew(): void {
    this.hears("anew", "{}", "");
  }

  removes(key: string, lastEventId: string): void {
    this.hears("removed", JSON.stringify({ key }), lastEventId);
  }

  private hears(type: string, data: string, lastEventId: string): void {
    this.listeners.get(type)?.({ data, lastEventId } as MessageEvent<string>);
  }

  breaks(): void {
    this.readyState = 0;
    this.onerror?.();
  }

  isRefused(): void {
    this.readyState = 2;
    this.onerror?.();
  }
}
