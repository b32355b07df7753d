import { LitElement, type PropertyDeclarations } from "lit";
import type { Account } from "./account.ts";
import type { View } from "./view.ts";

/** A part of a page that holds something of its own, such as a filling. No shadow tree, as in pages. */
export abstract class Part extends LitElement {
  static override properties: PropertyDeclarations = { view: { attribute: false }, account: { attribute: false } };
  declare view: View;
  declare account: Account;

  protected override createRenderRoot(): this {
    return this;
  }
}
