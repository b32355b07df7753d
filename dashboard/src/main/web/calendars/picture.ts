import { html, nothing, type TemplateResult } from "lit";
import { data, type View } from "../frame/view.ts";
import { text } from "./text.ts";
import { months, stretches, workingDays, type CalendarDay, type DayKind, type Month, type Notice } from "./year.ts";

const KINDS: readonly DayKind[] = ["working", "weekend", "off", "makeUp"];

/** A year in twelve small tables; what the notice says is told by colour, by a sign, and in words beside it. */
export function yearPicture(view: View, notice: Notice, today: string): TemplateResult {
  const words = text[view.language];
  const year = months(notice);
  return html`<p><strong>${words.workingDays(workingDays(year))}</strong></p>
    <ul class="legend" aria-label=${words.legend}>
      ${KINDS.map((kind) => html`<li><span class="day is-${kind}" aria-hidden="true">${words.signs[kind] ?? "1"}</span> ${words.kinds[kind]}</li>`)}
    </ul>
    <div class="year">${year.map((month) => monthTable(view, month, today))}</div>
    <h3>${words.inWords}</h3>
    <ul class="plain">
      ${stretches(notice).map(
        (each) => html`<li class="stretch is-${each.kind}">
          ${data(each.kind === "off" ? words.off(each.name, each.first, each.last, each.days) : words.makeUp(each.name, each.first))}
        </li>`,
      )}
    </ul>`;
}

function monthTable(view: View, month: Month, today: string): TemplateResult {
  const words = text[view.language];
  return html`<table class="month">
    <caption>${words.months(month.month)}</caption>
    <thead>
      <tr>${words.weekdays.map((day) => html`<th scope="col">${day}</th>`)}</tr>
    </thead>
    <tbody>
      ${month.weeks.map((week) => html`<tr>${week.map((day) => (day ? dayCell(view, day, today) : html`<td></td>`))}</tr>`)}
    </tbody>
  </table>`;
}

function dayCell(view: View, day: CalendarDay, today: string): TemplateResult {
  const words = text[view.language];
  const sign = words.signs[day.kind];
  const isToday = day.date === today;
  return html`<td class="day is-${day.kind} ${isToday ? "is-today" : ""}" data-date=${day.date} title=${words.dayLabel(day.date, words.kinds[day.kind], day.name ?? "")}>
    ${day.day}${sign ? html`<span class="sign">${sign}</span>` : nothing}${isToday ? html`<span class="unseen"> ${words.today}</span>` : nothing}
  </td>`;
}
