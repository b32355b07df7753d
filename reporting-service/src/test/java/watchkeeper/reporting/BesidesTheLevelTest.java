package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Topics;

/** What does not count from the start of the response, from message to answer. */
class BesidesTheLevelTest extends RunningReportingService {
    private static final String BODY = "INFORMATION_CENTER";

    @Autowired
    JdbcClient db;

    @Autowired
    Reference reference;

    @Test
    void theEvaluationFollowsTheLiftAndIsReplannedByTheNoticesThatCome() {
        notice("1", List.of());
        await().untilAsserted(() ->
                assertThat(reference.calendars()).extracting(CalendarYear::key).contains("calendar/2026/1"));
        open(List.of("unit-a"));
        respondBy(term(DutyKind.EVALUATION, new Rhythm(null, List.of(), null, 10), Since.LIFT, "EvaluationRecorded"));
        publish(new IncidentMessage.ResponseLifted(incident, Level.III, BODY, false, "平息", null, null, "x"));
        JsonNode slot = row(BODY, "EVALUATION");
        assertThat(slot.path("provisional").asBoolean()).isFalse();
        assertThat(slot.path("calendar").asString()).isEqualTo("2026/1");

        Instant before = Instant.parse(slot.path("dueAt").asString());
        notice("2", List.of(LocalDate.ofInstant(before.minusSeconds(1), java.time.ZoneId.of("Asia/Shanghai"))));
        String id = slot.path("id").asString();
        await().untilAsserted(
                        () -> assertThat(one(id).path("calendar").asString("")).isEqualTo("2026/2"));
        assertThat(Instant.parse(one(id).path("dueAt").asString())).isAfter(before);
        assertThat(one(id).path("history")
                        .valueStream()
                        .map(line -> line.path("dueAt").asString()))
                .hasSize(2)
                .contains(before.toString());
        assertThat(one(id).path("evidence").asString()).startsWith("CalendarRead 2026/2");

        entry("e-1", "evaluation", "EvaluationRecorded", BODY, List.of(), Map.of());
        awaitState(id, "FULFILLED");
    }

    @Test
    void eachAddresseeOwesWhatAnInstructionAsksUntilItsFinalFeedback() {
        open(List.of("unit-a"));
        respondBy(term(
                DutyKind.INSTRUCTION_FEEDBACK,
                Rhythm.within(Duration.ofHours(24)),
                Since.ENTRY,
                "InstructionAnswered"));
        String entry = "e-" + incident;
        entry(entry, "instructions", "InstructionGiven", BODY, List.of("unit-a", "unit-b"), Map.of("text", "核实"));
        String a = row("unit-a", "INSTRUCTION_FEEDBACK").path("id").asString();
        String b = row("unit-b", "INSTRUCTION_FEEDBACK").path("id").asString();
        assertThat(one(a).path("origin").asString()).isEqualTo(entry);
        feedback(entry, "unit-a", false, clock.instant());
        feedback(entry, "unit-b", true, clock.instant());
        awaitState(b, "FULFILLED");
        assertThat(one(a).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void whatIsSaidToHaveHappenedInTimeCountsSoOnlyByAWaiver() {
        open(List.of("unit-a"));
        respondBy(term(
                DutyKind.INSTRUCTION_FEEDBACK, Rhythm.within(Duration.ofHours(1)), Since.ENTRY, "InstructionAnswered"));
        String entry = "e-" + incident;
        entry(entry, "instructions", "InstructionGiven", BODY, List.of("unit-a"), Map.of("text", "核实"));
        String slot = row("unit-a", "INSTRUCTION_FEEDBACK").path("id").asString();
        Instant claimed = clock.instant().plus(Duration.ofMinutes(50));
        clock.forward(Duration.ofHours(2));
        feedback(entry, "unit-a", true, claimed);
        awaitState(slot, "FULFILLED_LATE");
        assertThat(one(slot).path("claimedAt").asString()).isEqualTo(claimed.toString());
        post(UNIT_A, "/api/duties/" + slot + "/waiver", "{\"reason\":\"电话已报\"}", 403);
        post(CENTER, "/api/duties/" + slot + "/waiver", "{\"reason\":\"电话已报\"}", 201);
        awaitState(slot, "FULFILLED");
        assertThat(one(slot).path("withinGrace").asBoolean()).isFalse();
        post(CENTER, "/api/duties/" + slot + "/waiver", "{\"reason\":\"再免\"}", 409);
    }

    @Test
    void browsingIsOwedWhileItsPlanIsInUseWithoutAnyIncident() {
        List<LocalTime> hour = List.of(LocalTime.ofInstant(clock.instant().plus(Duration.ofHours(9)), ZoneOffset.UTC));
        String version = "v" + incident;
        DutyTerm browsing = term(DutyKind.BROWSING, Rhythm.dailyAt(hour), Since.ALWAYS);
        reference(new PlanVersion("p", version, "Asia/Shanghai", FIRST_HOUR, List.of(), Map.of(), List.of(browsing)));
        reference(new PlanAdopted("p", version, clock.instant(), "x", "新版"));
        String slot = "L-plan.BROWSING." + BODY + ".1";
        awaitState(slot, "OPEN");
        JsonNode row = one(slot);
        assertThat(row.path("incident").isNull() && row.path("story").isNull()).isTrue();
        assertThat(row.path("dueAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).toString());
        clock.forward(Duration.ofHours(2));
        awaitState(slot, "OVERDUE");
        reference(new PlanAdopted("p", "1", clock.instant(), "x", "旧版"));
        awaitState("L-plan.BROWSING." + BODY + ".2", "CANCELLED");
        assertThat(one("L-plan.BROWSING." + BODY + ".2").path("evidence").asString())
                .startsWith("PlanAdopted p/1");
    }

    @Test
    void aWakeThatWasLostIsMadeAgainFromTheLedgers() {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        assertThat(db.sql("delete from ledger_wake where ledger_id = ?")
                        .param("L-" + incident)
                        .update())
                .isEqualTo(1);
        clock.forward(Duration.ofHours(9));
        awaitState(slot, "OVERDUE");
    }

    private void respondBy(DutyTerm term) {
        Terms terms = new Terms("p", "1", Level.III, BODY, "Asia/Shanghai", 3, List.of(term));
        publish(new IncidentMessage.ResponseStarted(incident, terms, BODY, false, "", null, "x"));
    }

    private void entry(
            String id, String register, String fact, String body, List<String> to, Map<String, Object> content) {
        publish(new IncidentMessage.EntryMade(
                incident, id, register, fact, "五", body, to, content, null, List.of(), clock.instant(), "x"));
    }

    private void feedback(String entry, String unit, boolean done, Instant occurredAt) {
        publish(new IncidentMessage.EntryFollowed(
                incident,
                entry,
                "instructions",
                "feedback",
                "InstructionAnswered",
                "五",
                unit,
                List.of(),
                Map.of("text", "已办", "final", done),
                List.of(),
                occurredAt,
                "x"));
    }

    private void notice(String version, List<LocalDate> daysOff) {
        reference(new CalendarYear(2026, version, List.of("通知"), daysOff, List.of()));
    }

    private void reference(watchkeeper.contracts.ReferenceMessage message) {
        send(Topics.REFERENCE, message.key(), message.key(), 1, message);
    }

    private static DutyTerm term(DutyKind kind, Rhythm rhythm, Since since, String... fulfilledBy) {
        return new DutyTerm(
                kind,
                rhythm,
                since == Since.ENTRY ? List.of() : List.of(BODY),
                since == Since.ENTRY,
                false,
                "BUREAU_OFFICE",
                Duration.ofMinutes(30),
                false,
                List.of(fulfilledBy),
                "六",
                since,
                List.of(),
                false,
                false);
    }
}
