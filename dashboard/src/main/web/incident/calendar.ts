import { html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../clock/zoned.ts";
import { at } from "../frame/marks.ts";
import type { View } from "../frame/view.ts";
import { wordFor } from "../text/language.ts";
import type { StabilityCount, StableDay } from "./shapes.ts";
import { text } from "./text.ts";

/** A year's notice of days off and make-up working days. */
export type Notices = ReadonlyMap<string, { name: string; isOffDay: boolean }>;

/** A day of the calendar, with what the count says of it; undefined before the count and after today. */
export interface CalendarDay {
  date: string;
  counted: StableDay | undefined;
  /** A notice names it: a holiday, or a make-up working day 调休. */
  notice: { name: string; isOffDay: boolean } | undefined;
  working: boolean;
  /** No notice for its year: guessed from the week. */
  known: boolean;
}

const DAY = 86_400_000;
const LONGEST = 70;

/** From the Monday before the count to the Sunday after its earliest end. */
export function daysOf(count: StabilityCount, today: string, notices: Notices): CalendarDay[] {
  const first = monday(dayOf(Date.parse(count.countFrom)));
  const last = [count.earliestEnd ?? today, today, count.nextWorkingDay].sort().at(-1) ?? today;
  const end = Date.parse(monday(last)) + 6 * DAY;
  const start = Math.max(Date.parse(first), end - (LONGEST - 1) * DAY);
  const counted = new Map(count.days.map((day) => [day.date, day]));
  const days: CalendarDay[] = [];
  for (let time = start; time <= end; time += DAY) {
    const date = iso(time);
    const notice = notices.get(date);
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    const day = counted.get(date);
    days.push({
      date,
      counted: day,
      notice,
      working: day ? day.verdict !== "DAY_OFF" : notice ? !notice.isOffDay : !weekend,
      known: day ? day.known : !count.unknownYears.includes(Number(date.slice(0, 4))),
    });
  }
  return days;
}

function monday(date: string): string {
  const time = Date.parse(date);
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function stableDays(view: View, count: StabilityCount | null, today: string, notices: Notices): TemplateResult {
  const words = text[view.language];
  if (!count) {
    return html`<p class="empty">${words.noCount}</p>`;
  }
  const { texts } = view;
  const days = daysOf(count, today, notices);
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return html`<p class="stability">
      ${texts.stability}
      <strong>${count.needed ? texts.stabilityDays(count.counted, count.needed) : texts.stabilityNotStated}</strong>
      ${count.earliestEnd && !count.mayLiftSince ? html`· ${words.earliest} <time>${count.earliestEnd}</time>` : nothing}
      · ${words.nextWorkingDay} <time>${count.nextWorkingDay}</time> · ${words.calendarVersion} ${count.calendarVersion}
    </p>
    ${count.provisional ? html`<p class="provisional">${texts.stabilityProvisional}</p>` : nothing}
    ${count.mayLiftSince
      ? html`<p class="may-lift"><strong>✓ ${texts.mayLift}</strong> ${at(view, count.mayLiftSince)}</p>`
      : nothing}
    <div class="wide">
      <table class="calendar">
        <caption class="unseen">${words.calendar}</caption>
        <thead>
          <tr>${words.weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr>
        </thead>
        <tbody>
          ${weeks.map((week) => html`<tr>${week.map((day) => cell(view, day, today, count.earliestEnd))}</tr>`)}
        </tbody>
      </table>
    </div>`;
}

function cell(view: View, day: CalendarDay, today: string, end: string | null): TemplateResult {
  const words = text[view.language];
  const verdict = day.counted && day.counted.verdict !== "DAY_OFF" ? day.counted.verdict : null;
  const marks = [
    day.notice && !day.notice.isOffDay ? words.makeUp : null,
    day.working ? null : (day.notice?.isOffDay ? words.holiday : words.dayOff),
    day.known ? null : words.guessed,
    day.date === end ? words.earliest : null,
  ].filter((mark) => mark !== null);
  return html`<td class="${day.working ? "" : "is-off"} ${verdict ? `is-${verdict}` : ""} ${day.date === today ? "is-today" : ""}" data-day=${day.date}>
    <time datetime=${day.date}>${Number(day.date.slice(5, 7))}/${Number(day.date.slice(8))}</time>
    ${verdict ? html`<span class="verdict">${wordFor(words.verdicts, verdict)}</span>` : nothing}
    ${marks.map((mark) => html`<span class="day-mark">${mark}</span>`)}
  </td>`;
}
