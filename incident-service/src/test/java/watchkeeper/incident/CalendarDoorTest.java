package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

class CalendarDoorTest extends RunningIncidentService {
    private static final String ADMIN = ISSUER.token("admin", List.of(), List.of(), List.of("admin"));
    private static final String OFFICE = ISSUER.token("bureau-office", List.of(), List.of("BUREAU_OFFICE"), List.of());
    private static final String HOLIDAY = "{\"name\":\"元旦\",\"date\":\"%d-01-01\",\"isOffDay\":true}";

    @Autowired
    Reference reference;

    @Test
    void aNoticeIsEnteredReadBackAmendedAndPublished() {
        post(OFFICE, "/api/calendars", notice(2031, HOLIDAY.formatted(2031)), 201)
                .jsonPath("$.version")
                .isEqualTo("2");
        post(ADMIN, "/api/calendars", notice(2031, HOLIDAY.formatted(2031)), 200)
                .jsonPath("$.version")
                .isEqualTo("2");
        String amended = HOLIDAY.formatted(2031) + ",{\"name\":\"元旦\",\"date\":\"2030-12-31\",\"isOffDay\":true}";
        post(CENTER, "/api/calendars", notice(2031, amended), 201)
                .jsonPath("$.version")
                .isEqualTo("3");

        get("/api/calendars/2031")
                .jsonPath("$.version")
                .isEqualTo("3")
                .jsonPath("$.days[1].date")
                .isEqualTo("2030-12-31")
                .jsonPath("$.by")
                .isEqualTo("information-center")
                .jsonPath("$.versions[0].by")
                .isEqualTo("bureau-office")
                .jsonPath("$.versions[0].issuedAt")
                .isEqualTo("2026-01-05");
        get("/api/calendars/2031?version=2").jsonPath("$.days.length()").isEqualTo(1);
        client(DUTY_OFFICER)
                .get()
                .uri("/api/calendars/2031?knownAt=2026-01-06T00:00:00Z")
                .exchange()
                .expectStatus()
                .isNotFound();
        await().untilAsserted(() -> assertThat(reference.calendars())
                .extracting(CalendarYear::key)
                .contains("calendar/2031/3", "calendar/2019/1")
                .doesNotContain("calendar/2031/2"));
    }

    @Test
    void whatWasEnteredWhileItsAnnouncerWasDeadIsPublishedWhenItLives() {
        processor("announce-notices").shutDown();
        try {
            post(OFFICE, "/api/calendars", notice(2035, HOLIDAY.formatted(2035)), 201);
        } finally {
            processor("announce-notices").start();
        }
        await().untilAsserted(() ->
                assertThat(reference.calendars()).extracting(CalendarYear::key).contains("calendar/2035/2"));
    }

    @Test
    void everyYearIsListedWithItsVersionsAndTheUnknownOnesAreNamed() {
        get("/api/calendars")
                .jsonPath("$.items[0].year")
                .isEqualTo(2018)
                .jsonPath("$.items[0].versions[0].papers")
                .isNotEmpty()
                .jsonPath("$.unknown[0]")
                .isEqualTo(2027);
    }

    @Test
    void theShippedFileItselfIsTakenAsItIsAndIsNothingNew() throws IOException {
        try (InputStream file = new ClassPathResource("calendars/2020.json").getInputStream()) {
            ObjectNode notice = (ObjectNode) Json.MAPPER.readTree(file);
            notice.put("reason", "核对");
            post(ADMIN, "/api/calendars", notice.toString(), 200)
                    .jsonPath("$.version")
                    .isEqualTo("1");
        }
    }

    @Test
    void onlyWhoAnswersForItEntersANotice() {
        String notice = notice(2032, HOLIDAY.formatted(2032));
        post(DUTY_OFFICER, "/api/calendars", notice, 403)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("BUREAU_OFFICE"));
        client(DUTY_OFFICER)
                .get()
                .uri("/api/calendars/2032")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year | '\"year\":\"next year\"'",
                "year | '\"year\":2033.5'",
                "year | '\"year\":33'",
                "year | '\"year\":null'",
                "papers | '\"papers\":[]'",
                "papers | '\"papers\":null'",
                "papers | '\"papers\":\"p\"'",
                "papers[0] | '\"papers\":[null]'",
                "days | '\"days\":[]'",
                "days | '\"days\":\"2033-01-01\"'",
                "days[0] | '\"days\":[null]'",
                "days[0].date | '\"days\":[{\"name\":\"x\",\"date\":\"the first of May\",\"isOffDay\":true}]'",
                "days[0].date | '\"days\":[{\"name\":\"x\",\"date\":\"2033-02-30\",\"isOffDay\":true}]'",
                "days[0].date | '\"days\":[{\"name\":\"x\",\"date\":\"2034-01-01\",\"isOffDay\":true}]'",
                "days[0].date | '\"days\":[{\"name\":\"x\",\"isOffDay\":true}]'",
                "days[0].name | '\"days\":[{\"date\":\"2033-01-01\",\"isOffDay\":true}]'",
                "days[0].isOffDay | '\"days\":[{\"name\":\"x\",\"date\":\"2033-01-01\"}]'",
                "days.[0].isOffDay | '\"days\":[{\"name\":\"x\",\"date\":\"2033-01-01\",\"isOffDay\":\"maybe\"}]'",
                "days.[0].who | '\"days\":[{\"name\":\"x\",\"date\":\"2033-01-01\",\"isOffDay\":true,\"who\":1}]'",
                "issuedAt | '\"issuedAt\":\"yesterday\"'",
                "issuedAt | '\"issuedAt\":\"2999-01-01\"'",
                "reason | '\"reason\":\" \"'",
                "holidays | '\"holidays\":[]'"
            })
    void aBrokenCalendarIsRefusedNamingTheField(String field, String broken) {
        ObjectNode whole = (ObjectNode) Json.MAPPER.readTree(notice(2033, HOLIDAY.formatted(2033)));
        whole.setAll((ObjectNode) Json.MAPPER.readTree("{" + broken + "}"));
        post(ADMIN, "/api/calendars", whole.toString(), 400)
                .jsonPath("$.field")
                .isEqualTo(field)
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.detailEn")
                .isNotEmpty();
    }

    @Test
    void tenThousandDaysAndGarbageAreRefused() {
        String days = IntStream.range(0, 10_000)
                .mapToObj(i -> HOLIDAY.formatted(2033))
                .collect(Collectors.joining(","));
        post(ADMIN, "/api/calendars", notice(2033, days), 400)
                .jsonPath("$.field")
                .isEqualTo("days");
        String tooMuch = notice(2033, days + "," + days + "," + days);
        post(ADMIN, "/api/calendars", tooMuch, 413).jsonPath("$.status").isEqualTo(413);
        for (String garbage : List.of("", "{", "[]", "null", "\u0000", "<notice/>")) {
            post(ADMIN, "/api/calendars", garbage, 400).jsonPath("$.detailEn").isNotEmpty();
        }
        for (String year : List.of("next", "99999", "-1")) {
            client(DUTY_OFFICER)
                    .get()
                    .uri("/api/calendars/" + year)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("year");
        }
    }

    private static String notice(int year, String days) {
        return """
                {"$schema": "https://example.org/schema.json", "year": %d, "papers": ["国办发明电〔%d〕"],
                 "days": [%s], "issuedAt": "2026-01-05", "reason": "国务院办公厅通知"}""".formatted(year, year - 1, days);
    }
}
