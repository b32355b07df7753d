import { LitElement } from "lit";
import { onTick } from "./tick.ts";

/** Drawn anew every second, for as long as it is in the page. */
export abstract class Ticking extends LitElement {
  private stopTicking: () => void = () => {};

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopTicking = onTick(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.stopTicking();
    super.disconnectedCallback();
  }
}
