import { html, type TemplateResult } from "lit";
import { clockOf, daysOf } from "../clock/durations.ts";
import { clock } from "../clock/product-clock.ts";
import { standingOf } from "../clock/standing.ts";
import { Ticking } from "../clock/ticking.ts";
import type { Duty } from "../live/rows.ts";
import { textsIn, type Language } from "../text/language.ts";

/** The time that is left for one slot, or that it is late; redrawn by itself every second. */
export class Countdown extends Ticking {
  static override properties = { slotRow: { attribute: false }, language: {} };
  declare slotRow: Duty;
  declare language: Language;

  protected override render(): TemplateResult {
    const texts = textsIn(this.language);
    const standing = standingOf(this.slotRow, clock.now());
    switch (standing.is) {
      case "ahead":
        return this.line(texts.left, standing.left);
      case "grace":
        return this.line(texts.inGrace, standing.left);
      case "overdue":
        return this.line(this.slotRow.state === "MISSED" ? texts.missedFor : texts.overdueFor, standing.since);
      case "settling":
        return html`<span class="countdown-label">${texts.settling}</span>`;
    }
  }

  private line(label: string, milliseconds: number): TemplateResult {
    const days = daysOf(milliseconds);
    const texts = textsIn(this.language);
    return html`<span class="countdown-label">${label}</span>
      <span class="countdown-time" role="timer"
        >${days > 0 ? html`<span class="countdown-days">${texts.days(days)}</span> ` : ""}${clockOf(milliseconds)}</span
      >`;
  }
}

customElements.define("wk-countdown", Countdown);
