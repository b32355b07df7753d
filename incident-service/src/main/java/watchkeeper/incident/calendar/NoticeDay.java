package watchkeeper.incident.calendar;

import java.time.LocalDate;

/**
 * A day that a notice speaks of.
 *
 * @param name the holiday that it belongs to
 * @param off a day off; otherwise a working day, mostly a make-up day 调休
 */
public record NoticeDay(LocalDate date, String name, boolean off) {}
