package watchkeeper.incident.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watchkeeper.chassis.problem.Refusal;

/** What a notice must be, so that a slip of the pen does not move the end of a response. */
final class NoticeRules {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_PAPERS = 20;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_PAPER = 500;
    private static final int LONGEST_NAME = 50;
    private static final ZoneId STATE_COUNCIL = ZoneId.of("Asia/Shanghai");

    private NoticeRules() {}

    static void check(EnterNotice notice, Instant now) {
        check(notice.year(), notice.papers(), notice.days());
        LocalDate issued = notice.issuedAt();
        if (issued != null && issued.isAfter(LocalDate.ofInstant(now, STATE_COUNCIL))) {
            throw invalid("issuedAt", "issuedAt 晚于当前日期", "issuedAt lies in the future");
        }
    }

    /** Of a shipped notice, too. */
    static void check(int year, List<String> papers, List<NoticeDay> days) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw invalid(
                    "year",
                    "year 应在 " + FIRST_YEAR + " 与 " + LAST_YEAR + " 之间",
                    "year lies between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        papers(papers);
        days(year, days);
    }

    private static void papers(List<String> papers) {
        if (papers.isEmpty()) {
            throw invalid("papers", "缺少通知文件（papers）", "papers is missing: a year without a paper has no notice");
        }
        if (papers.size() > MOST_PAPERS) {
            throw invalid("papers", "papers 超过 " + MOST_PAPERS + " 项", "papers has more than " + MOST_PAPERS);
        }
        for (int i = 0; i < papers.size(); i++) {
            line("papers[" + i + "]", papers.get(i), LONGEST_PAPER);
        }
    }

    private static void days(int year, List<NoticeDay> days) {
        if (days.isEmpty()) {
            throw invalid("days", "缺少 days", "days is missing");
        }
        if (days.size() > MOST_DAYS) {
            throw invalid("days", "days 超过 " + MOST_DAYS + " 项", "days has more than " + MOST_DAYS);
        }
        Set<LocalDate> off =
                days.stream().filter(NoticeDay::off).map(NoticeDay::date).collect(Collectors.toSet());
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            NoticeDay day = days.get(i);
            String date = "days[" + i + "].date";
            line("days[" + i + "].name", day.name(), LONGEST_NAME);
            if (!belongsTo(year, day.date())) {
                throw invalid(
                        date,
                        day.date() + " 不属于 " + year + " 年的通知（只可含上一年 12 月）",
                        day.date() + " is no day of the notice for " + year
                                + " (only December of the year before may be)");
            }
            if (!seen.add(day.date())) {
                throw invalid(date, day.date() + " 重复", day.date() + " stands there twice");
            }
            if (!day.off()
                    && isWorkingAnyway(day.date())
                    && !off.contains(day.date().minusDays(1))) {
                throw invalid(
                        date,
                        day.date() + " 本来就是工作日，不能作为调休上班日",
                        day.date() + " is a working day anyway and cannot be a make-up day");
            }
        }
    }

    /** New Year's holiday may begin in December: the notice of a year decides about the end of the one before. */
    private static boolean belongsTo(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    /** The amendment of 2020 names the Monday on which work begins again, so the day after a day off may be named. */
    private static boolean isWorkingAnyway(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static void line(String field, String value, int longest) {
        if (value.isBlank()) {
            throw invalid(field, field + " 为空", field + " is empty");
        }
        if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    field,
                    field + " 过长（上限 " + longest + "）或含无效字符",
                    field + " is longer than " + longest + " or has invalid characters");
        }
    }

    private static Refusal invalid(String field, String zh, String en) {
        return Refusal.invalid(field, "", zh, en);
    }
}
