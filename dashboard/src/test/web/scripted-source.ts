/** An EventSource that a test speaks through. */
export class ScriptedSource {
  onopen: (() => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 0;
  private ready: () => void = () => {};

  constructor(readonly address: string) {}

  get asSource(): EventSource {
    return this as unknown as EventSource;
  }

  addEventListener(_type: string, listener: () => void): void {
    this.ready = listener;
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
    this.ready();
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
