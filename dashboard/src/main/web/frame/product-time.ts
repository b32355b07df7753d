import { html, nothing, type TemplateResult } from "lit";
import { clock } from "../clock/product-clock.ts";
import { Ticking } from "../clock/ticking.ts";
import { offsetOf, secondsOf } from "../text/instants.ts";
import { textsIn, type Language } from "../text/language.ts";

/** The product's time, second by second; its offset where the viewer's machine has another. */
class ProductTime extends Ticking {
  static override properties = { language: {} };
  declare language: Language;

  protected override render(): TemplateResult {
    const texts = textsIn(this.language);
    const now = clock.now();
    const offset = offsetOf(now);
    return html`<span>${texts.productTime}</span> <time>${secondsOf(now, this.language)}</time>
      ${offset === null ? nothing : html`<span class="offset">${clock.timeZone} ${offset}</span>`}
      ${clock.speed === 1 ? nothing : html`<span class="speed">${texts.faster(clock.speed)}</span>`}`;
  }
}

customElements.define("wk-product-time", ProductTime);
