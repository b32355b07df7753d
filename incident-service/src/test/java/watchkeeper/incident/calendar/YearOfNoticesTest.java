package watchkeeper.incident.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchkeeper.chassis.problem.Refusal;

class YearOfNoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final List<String> PAPERS = List.of("https://www.gov.cn/2027");
    private static final NoticeDay NEW_YEAR = new NoticeDay(LocalDate.parse("2027-01-01"), "元旦", true);
    private static final NoticeDay LAST_DAY = new NoticeDay(LocalDate.parse("2026-12-31"), "元旦", true);
    private static final NoticeDay SUNDAY_OFF = new NoticeDay(LocalDate.parse("2027-01-03"), "元旦", true);
    private static final NoticeDay SATURDAY_WORKING = new NoticeDay(LocalDate.parse("2027-01-09"), "元旦", false);

    private AggregateTestFixture<YearOfNotices> year;

    @BeforeEach
    void fixture() {
        year = new AggregateTestFixture<>(YearOfNotices.class);
        year.registerInjectableResource(Shipped.notices());
        year.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aYearShippedWithoutNoticeGetsItsFirstAsVersionTwoSinceOneIsTheShippedOnes() {
        year.givenNoPriorActivity()
                .when(command(2027, NEW_YEAR, LAST_DAY, SUNDAY_OFF, SATURDAY_WORKING))
                .expectEvents(entered("2", NEW_YEAR, LAST_DAY, SUNDAY_OFF, SATURDAY_WORKING))
                .expectResultMessagePayload("2");
    }

    @Test
    void anAmendmentIsTheNextVersion() {
        year.given(entered("2", NEW_YEAR), entered("3", NEW_YEAR, SUNDAY_OFF))
                .when(command(2027, NEW_YEAR))
                .expectEvents(entered("4", NEW_YEAR));
    }

    @Test
    void theSameContentAgainInAnotherOrderIsNoNewVersion() {
        year.given(entered("2", NEW_YEAR, SUNDAY_OFF))
                .when(command(2027, SUNDAY_OFF, NEW_YEAR))
                .expectNoEvents()
                .expectResultMessagePayload("2");
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void theShippedFileEnteredAgainIsNoNewVersion(int shipped) {
        Notice notice = Shipped.notices().of(shipped).getFirst();
        year.givenNoPriorActivity()
                .when(new EnterNotice(shipped, notice.papers(), notice.days(), null, "again", "x"))
                .expectNoEvents()
                .expectResultMessagePayload("1");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenNoticeIsRefusedNamingTheField(String field, EnterNotice command) {
        assertThatThrownBy(() -> NoticeRules.check(command, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    static Stream<Arguments> broken() {
        List<NoticeDay> tooMany = IntStream.range(0, 10_000)
                .mapToObj(i -> new NoticeDay(LocalDate.parse("2027-01-01").plusDays(i), "x", true))
                .toList();
        return Stream.of(
                Arguments.of("year", command(1999, NEW_YEAR)),
                Arguments.of("year", command(2101, NEW_YEAR)),
                Arguments.of("days[0].date", command(2028, NEW_YEAR)),
                Arguments.of("days[1].date", command(2027, NEW_YEAR, day("2026-11-30", true))),
                Arguments.of("days[1].date", command(2027, NEW_YEAR, day("2028-01-01", true))),
                Arguments.of("days[1].date", command(2027, NEW_YEAR, NEW_YEAR)),
                Arguments.of("days[1].date", command(2027, NEW_YEAR, day("2027-01-01", false))),
                Arguments.of("days[1].date", command(2027, NEW_YEAR, day("2027-02-09", false))),
                Arguments.of("days[0].name", command(2027, new NoticeDay(NEW_YEAR.date(), "", true))),
                Arguments.of("days[0].name", command(2027, new NoticeDay(NEW_YEAR.date(), "长".repeat(51), true))),
                Arguments.of("days", command(2027)),
                Arguments.of("days", new EnterNotice(2027, PAPERS, tooMany, null, "r", "x")),
                Arguments.of("papers", new EnterNotice(2027, List.of(), List.of(NEW_YEAR), null, "r", "x")),
                Arguments.of("papers", new EnterNotice(2027, many(21), List.of(NEW_YEAR), null, "r", "x")),
                Arguments.of(
                        "papers[1]",
                        new EnterNotice(2027, List.of("p", "p".repeat(501)), List.of(NEW_YEAR), null, "r", "x")),
                Arguments.of("papers[0]", new EnterNotice(2027, List.of("a\nb"), List.of(NEW_YEAR), null, "r", "x")),
                Arguments.of(
                        "issuedAt",
                        new EnterNotice(2027, PAPERS, List.of(NEW_YEAR), LocalDate.parse("2026-11-25"), "r", "x")));
    }

    private static List<String> many(int papers) {
        List<String> many = new ArrayList<>();
        IntStream.range(0, papers).forEach(i -> many.add("p" + i));
        return many;
    }

    private static NoticeDay day(String date, boolean off) {
        return new NoticeDay(LocalDate.parse(date), "x", off);
    }

    private static EnterNotice command(int of, NoticeDay... days) {
        return new EnterNotice(of, PAPERS, List.of(days), null, "国务院办公厅通知", "x");
    }

    private static NoticeEntered entered(String version, NoticeDay... days) {
        return new NoticeEntered(2027, version, PAPERS, List.of(days), null, "国务院办公厅通知", "x");
    }
}
