package watchkeeper.incident.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/** Versions of notices: which one counts now, and which one counted then. */
class NoticesTest {
    private static final LocalDate DAY = LocalDate.parse("2027-05-04");
    private static final Instant NOVEMBER = Instant.parse("2026-11-05T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-20T02:00:00Z");

    private final List<Notice> entered = new ArrayList<>();
    private final Notices notices = Shipped.notices(() -> entered);

    @Test
    void theNewestVersionCountsNowAndTheFormerOneThen() {
        enter("2", NOVEMBER, new NoticeDay(DAY, "劳动节", true));
        enter("3", APRIL, new NoticeDay(DAY.plusDays(1), "劳动节", true));

        assertThat(notices.calendar().isWorkingDay(DAY)).isTrue();
        assertThat(notices.calendar().versionOf(2027)).isEqualTo("3");
        assertThat(notices.knownAt(APRIL).versionOf(2027)).isEqualTo("3");
        assertThat(notices.knownAt(APRIL.minusMillis(1)).isWorkingDay(DAY)).isFalse();
        assertThat(notices.knownAt(APRIL.minusMillis(1)).versionOf(2027)).isEqualTo("2");
        assertThat(notices.knownAt(NOVEMBER.minusMillis(1)).isKnown(DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                                    | Unexpected end",
                "[]                                                                                   | fields",
                "{'year':'soon','papers':['p'],'days':[]}                                             | soon",
                "{'year':2031,'papers':['p']}                                                         | days",
                "{'year':2031,'papers':['p'],'days':[]}                                               | days is missing",
                "{'year':2031,'papers':['p'],'days':[{'name':'x','date':'2031-02-30','isOffDay':true}]} | 2031-02-30",
                "{'year':2031,'papers':['p'],'days':[{'name':'x','date':'2030-02-01','isOffDay':true}]} | 2030-02-01",
                "{'year':2031,'papers':['p'],'days':[{'name':'x','date':'2031-02-01'}]}                | isOffDay"
            },
            quoteCharacter = '"')
    void aBrokenShippedFileRefusesTheStartAndSaysWhichAndWhere(String broken, String said) {
        Resource file = new ByteArrayResource(broken.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "2031.json";
            }
        };
        assertThatThrownBy(() -> new Notices(new Resource[] {file}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("calendar file 2031.json", said);
    }

    @Test
    void whatIsShippedIsKnownSinceEver() {
        assertThat(notices.knownAt(Instant.EPOCH).versionOf(2018)).isEqualTo("1");
        assertThat(notices.calendar().versionOf(2027)).isEqualTo("none");
    }

    /** Responses were ended by it and readers hold it under its key. What is different is entered as the next version. */
    @ParameterizedTest
    @CsvSource({
        "2018, -1503827722",
        "2019, 538602952",
        "2020, -595306285",
        "2021, -1601322227",
        "2022, 2107365285",
        "2023, 1635538148",
        "2024, 309102649",
        "2025, -2059629191",
        "2026, 1953732446"
    })
    void aShippedNoticeIsNeverChanged(int year, int hash) {
        CalendarYear published = notices.of(year).getFirst().published();
        assertThat(Json.MAPPER.writeValueAsString(published).hashCode()).isEqualTo(hash);
    }

    @Test
    void anAmendmentIsTheStepOfOneVersionEvenWhenALaterOneIsThere() {
        enter("2", NOVEMBER, new NoticeDay(DAY, "劳动节", true));
        enter("3", APRIL, new NoticeDay(DAY.plusDays(1), "劳动节", true));

        Notices.Amendment first = notices.amendment(2027, "2");
        assertThat(first.former().isKnown(DAY)).isFalse();
        assertThat(first.present().versionOf(2027)).isEqualTo("2");
        Notices.Amendment second = notices.amendment(2027, "3");
        assertThat(second.former().versionOf(2027)).isEqualTo("2");
        assertThat(second.present().versionOf(2027)).isEqualTo("3");
    }

    @Test
    void theTenthVersionIsNewerThanTheNinth() {
        enter("10", APRIL, new NoticeDay(DAY, "劳动节", true));
        enter("9", NOVEMBER, new NoticeDay(DAY.plusDays(1), "劳动节", true));
        assertThat(notices.calendar().versionOf(2027)).isEqualTo("10");
    }

    @Test
    void everyVersionIsPublishedUnderItsOwnKey() {
        enter("2", NOVEMBER, new NoticeDay(DAY, "劳动节", true));
        assertThat(notices.published())
                .extracting(CalendarYear::key)
                .contains("calendar/2018/1", "calendar/2026/1", "calendar/2027/2")
                .doesNotContain("calendar/2027/1")
                .doesNotHaveDuplicates();
    }

    private void enter(String version, Instant at, NoticeDay day) {
        entered.add(new Notice(2027, version, List.of("国办发明电"), List.of(day), null, at, "通知", "x"));
    }
}
