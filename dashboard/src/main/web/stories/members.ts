import { html, nothing, type TemplateResult } from "lit";
import { at } from "../frame/marks.ts";
import { data, type View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import { counted } from "../text/numbers.ts";
import { pieces, reasonIn, termsOf } from "./reason.ts";
import { webAddress, type Highlight, type Member } from "./story.ts";
import { text } from "./text.ts";

export interface Choosing {
  /** Items that are marked for a story of their own. */
  chosen: ReadonlySet<string>;
  /** Null where nothing may be chosen. */
  toggle: ((item: string) => void) | null;
}

/** Its detections: what matched is marked, and each says why it belongs here. */
export function memberList(view: View, members: readonly Member[], choosing: Choosing): TemplateResult {
  return html`<span id="member-choice" hidden>${text[view.language].choose}</span>
  <ol class="members">
    ${members.map((member) => memberItem(view, member, choosing))}
  </ol>`;
}

function memberItem(view: View, member: Member, choosing: Choosing): TemplateResult {
  const words = text[view.language];
  const address = webAddress(member.url);
  const title = marked(member);
  return html`<li data-item=${member.item}>
    ${choosing.toggle
      ? html`<input
          type="checkbox"
          aria-labelledby="member-choice member-${member.place}"
          .checked=${choosing.chosen.has(member.item)}
          @change=${() => choosing.toggle?.(member.item)}
        />`
      : nothing}
    <div>
      <p class="member-title" id="member-${member.place}">
        ${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${title}</a>` : title}
      </p>
      <p class="facts-line">
        ${at(view, member.observedAt)} · ${data(member.platform)} · ${wordFor(words.classes, member.mediaClass)}
        ${member.hot === null ? nothing : html`· ${words.heatOf} ${counted(member.hot)}`}
        ${member.readCount === null ? nothing : html`· ${words.reads} ${counted(member.readCount)}`}
      </p>
      <p class="why"><span class="why-label">${words.why}</span> ${data(reasonIn(member.why, view.language))}</p>
    </div>
  </li>`;
}

function marked(member: Member): TemplateResult {
  return html`<bdi class="data" lang="zh-CN" translate="no"
    >${pieces(member.title, termsOf(member.why), inTitle(member)).map((piece) =>
      piece.matched ? html`<mark>${piece.text}</mark>` : piece.text,
    )}</bdi
  >`;
}

function inTitle(member: Member): Highlight[] {
  return (member.highlights ?? []).filter((each) => each.field === "title");
}
