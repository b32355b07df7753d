import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Store } from "../live/store.ts";
import type { Account } from "./account.ts";
import { titleOf, type View } from "./view.ts";

/** A page inside the frame: drawn anew when what it was given changes, and when a live row does. */
export abstract class Page extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    account: { attribute: false },
    argument: { attribute: false },
    store: { attribute: false },
  };
  declare view: View;
  declare account: Account;
  /** What follows the page's name in the address. */
  declare argument: string | null;
  declare store: Store;
  private headingHadFocus = false;
  private stopWatching: () => void = () => {};

  /** No shadow tree: headings, landmarks and the skip link belong to the one document. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = this.store.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.stopWatching();
    super.disconnectedCallback();
  }

  /** The page's name, as the heading and the browser's title say it. */
  protected abstract heading(): string;

  /** Everything under the heading. */
  protected abstract content(): TemplateResult;

  /** Its h1 takes the focus when the page is gone to. */
  protected head(): TemplateResult {
    return html`<h1 tabindex="-1">${this.heading()}</h1>`;
  }

  protected override render(): TemplateResult {
    return html`${this.head()} ${this.content()}`;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.headingHadFocus = this.contains(document.activeElement) && document.activeElement?.localName === "h1";
  }

  protected override updated(): void {
    const heading = this.querySelector("h1");
    if (this.headingHadFocus && heading !== document.activeElement) {
      heading?.focus(); // What was read has another heading than what was waited for.
    }
    document.title = titleOf(this.view, this.heading(), this.store.overdue());
  }
}
