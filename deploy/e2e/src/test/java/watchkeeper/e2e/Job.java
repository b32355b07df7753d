package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The main job, at level III unless it was raised: who starts it, what its units owe, and when it may end; by the plan of the agency. */
final class Job {
    private static final Duration DUE_SOON_BEFORE = Duration.ofMinutes(30);
    /** A day of the product is 144 seconds; three when it was started so late that a weekend lies between. */
    private static final Duration DAYS = Duration.ofMinutes(10);

    private final Product product;
    private final Way way;
    private final Agency agency;
    private final String id;
    private final String level;
    /** The day whose end completes the count if every coming working day is stable, as said when the response began. */
    private LocalDate lastDay = LocalDate.MIN;

    private Job(Product product, Way way, Agency agency, String id, String level) {
        this.product = product;
        this.way = way;
        this.agency = agency;
        this.id = id;
        this.level = level;
    }

    /** The incident goes by the plan in use; only the body of its level starts the response, and the refusal says why. */
    static Job begun(Product product, Way way, Agency agency, String incident) {
        Job job = planned(product, way, agency, incident);
        way.insist(
                agency.commanding(job.level),
                job.path("/assessments"),
                "{\"form\":\"BUREAU\",\"finding\":\"UNSTABLE\"}");
        job.onlyItsBodyMayStartIt();
        way.insist(agency.commanding(job.level), job.path("/response"), "{\"level\":\"" + job.level + "\"}");
        return job.started();
    }

    static Job planned(Product product, Way way, Agency agency, String incident) {
        Job job = new Job(product, way, agency, incident, "III");
        assertThat(job.row().path("plan").asString()).isEqualTo(agency.plan());
        // Their tokens now: the slots that begin with the response pass within a minute.
        List.of("dashboard", "leader", agency.unit(), agency.otherUnit()).forEach(product::token);
        return job;
    }

    void onlyItsBodyMayStartIt() {
        isRefused(agency.unit(), level);
        isRefused(agency.commanding(level), "II");
    }

    Job started() {
        lastDay = LocalDate.parse(stability().path("earliestEnd").asString());
        return this;
    }

    /** The same job at a later time, when its response has been raised. */
    static Job raised(Product product, Way way, Agency agency, String incident) {
        return new Job(product, way, agency, incident, "II");
    }

    private String path(String below) {
        return "/api/incidents/" + id + below;
    }

    /** Each unit owes a report at the plan's interval; the first unit sends its own, the other stays silent. */
    void oneUnitReports() {
        JsonNode slot = way.firstSlot(id, "SPECIAL_REPORT", agency.unit());
        way.firstSlot(id, "SPECIAL_REPORT", agency.otherUnit());
        Instant start = Way.instant(slot, "opensAt");
        assertThat(Way.instant(slot, "dueAt")).isEqualTo(start.plus(agency.every(level)));
        assertThat(slot.path("clause").asString()).isEqualTo(agency.reportClause(level));
        way.insist(
                agency.unit(), "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"已核实，正在回应\"}");
    }

    void theOtherIsOverdue() {
        await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(() -> Way.history(way.slots(id, "SPECIAL_REPORT", agency.otherUnit())
                                .getFirst())
                        .stream()
                        .anyMatch(state -> state.startsWith("OVERDUE@")));
    }

    /** Whatever died on the way, every state stands at its true time. */
    void theOtherMissedItAtItsTrueTimes() {
        JsonNode missed = way.slot(id, "SPECIAL_REPORT", agency.otherUnit(), 1, "MISSED");
        Instant start = Way.instant(missed, "opensAt");
        Instant due = start.plus(agency.every(level));
        assertThat(Way.history(missed))
                .containsExactly(
                        "OPEN@" + start,
                        "DUE_SOON@" + due.minus(DUE_SOON_BEFORE),
                        "OVERDUE@" + due.plus(agency.grace(level)),
                        "MISSED@" + due.plus(agency.every(level)));
        List<String> done = Way.history(way.slot(id, "SPECIAL_REPORT", agency.unit(), 1, "FULFILLED"));
        assertThat(done.getFirst()).isEqualTo("OPEN@" + start);
        assertThat(done.getLast()).startsWith("FULFILLED@");
    }

    /** Slots of the unit follow each other without a hole, and each that opened after an instant was missed in time. */
    void whatPassedUnseenStandsAtItsTrueTimes(Instant down) {
        List<JsonNode> slots = await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> way.slots(id, "SPECIAL_REPORT", agency.otherUnit()),
                        read -> read.getLast().path("state").asString().equals("OPEN"));
        int passed = 0;
        for (int i = 1; i < slots.size(); i++) {
            JsonNode slot = slots.get(i - 1);
            Instant due = Way.instant(slot, "dueAt");
            Instant nextDue = Way.instant(slots.get(i), "dueAt");
            assertThat(slots.get(i).path("number").asInt()).isEqualTo(i + 1);
            assertThat(Way.instant(slots.get(i), "opensAt")).isEqualTo(due);
            if (Way.instant(slot, "opensAt").isAfter(down) && i + 1 < slots.size()) {
                assertThat(nextDue).isEqualTo(due.plus(agency.every(level)));
                assertThat(Way.history(slot))
                        .containsExactly(
                                "OPEN@" + Way.instant(slot, "opensAt"),
                                "DUE_SOON@" + due.minus(DUE_SOON_BEFORE),
                                "OVERDUE@" + due.plus(agency.grace(level)),
                                "MISSED@" + nextDue);
                passed++;
            }
        }
        assertThat(passed).isGreaterThanOrEqualTo(2);
    }

    /** Until the plan's stable days are reached it is not lifted without an override; whoever asks is told the clause. */
    void itMayNotBeLiftedYet() {
        HttpResponse<String> refused =
                product.post(agency.commanding(level), path("/response/lift"), "{\"reason\":\"平稳\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(Product.JSON.readTree(refused.body()).path("clause").asString())
                .isEqualTo(agency.liftClause(level));
    }

    /** At ten in the morning of that day it is found stable; it may be entered later. */
    void itIsFoundStable() {
        await().atMost(DAYS).until(() -> !EveryAct.now(product).isBefore(ten(lastDay)));
        found(lastDay);
    }

    /**
     * The day counts when it is over; the product says so, and the command body lifts. A working day of silence since then
     * would break the count, so what was found on each is entered now.
     */
    void itIsLiftedWhenTheDayIsOver() {
        for (LocalDate day = lastDay.plusDays(1); ten(day).isBefore(EveryAct.now(product)); day = day.plusDays(1)) {
            found(day);
        }
        await().atMost(DAYS)
                .ignoreExceptions()
                .until(() -> !stability().path("mayLiftSince").isNull());
        assertThat(OffsetDateTime.parse(stability().path("mayLiftSince").asString())
                        .toInstant())
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(agency.zone()).toInstant());
        assertThat(product.post(agency.commanding(level), path("/response/lift"), "{\"reason\":\"平稳\"}")
                        .statusCode())
                .isEqualTo(201);
        await().atMost(Way.PATIENCE).until(() -> row().path("state").asString().equals("LIFTED"));
    }

    private void found(LocalDate day) {
        way.insist(
                agency.commanding(level),
                path("/assessments"),
                "{\"form\":\"BUREAU\",\"finding\":\"STABLE\",\"occurredAt\":\"%s\"}".formatted(ten(day)));
    }

    private Instant ten(LocalDate day) {
        return day.atTime(10, 0).atZone(agency.zone()).toInstant();
    }

    private JsonNode stability() {
        return product.get("leader", path("/stability"));
    }

    private JsonNode row() {
        return await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> product.get("leader", path("")),
                        row -> row.path("plan").isString());
    }

    private void isRefused(String account, String level) {
        HttpResponse<String> refused = product.post(account, path("/response"), "{\"level\":\"" + level + "\"}");
        JsonNode problem = Product.JSON.readTree(refused.body());
        assertThat(problem.path("status").asInt()).as(refused.body()).isEqualTo(403);
        assertThat(problem.path("clause").asString()).isEqualTo(agency.clause(level));
        assertThat(problem.path("detail").asString()).contains(agency.body(level));
    }
}
