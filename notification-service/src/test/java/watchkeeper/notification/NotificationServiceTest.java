package watchkeeper.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.NotificationMessage.NotificationOpened;
import watchkeeper.contracts.NotificationMessage.OutsideDeliveryRecorded;
import watchkeeper.contracts.NotificationMessage.PersonTold;
import watchkeeper.contracts.NotificationMessage.TellingFailed;
import watchkeeper.contracts.NotificationMessage.Withdrawn;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Topics;
import watchkeeper.notification.event.Turn;
import watchkeeper.notification.roster.OnDuty;

/** The whole service against a real broker, a real database, a mail server and a webhook receiver. */
class NotificationServiceTest extends WholeService {
    @Autowired
    OnDuty onDuty;

    @Test
    void aDutyIsToldEscalatedAcknowledgedAndWithdrawn() {
        duty(slot("unit-a", SlotState.OVERDUE, true), SlotState.DUE_SOON);

        await().untilAsserted(() -> assertThat(Outside.mailsWith(incident)).hasSize(2));
        await().untilAsserted(() -> assertThat(Outside.WEBHOOKS.about(slot)).hasSize(2));
        assertThat(Outside.WEBHOOKS.about(slot)).allMatch(WebhookCatcher.Caught::signed);
        Outside.Mail mail = mailTo("unit-a-first@example.invalid");
        assertThat(mail.subject()).startsWith("【演练】专报已逾期：unit-a");
        assertThat(mail.text()).contains("2026-08-18 16:30").contains("[EXERCISE] Special report overdue");
        mailTo("information-center-first@example.invalid");

        String id = idOf("unit-a");
        await().untilAsserted(() -> assertThat(rowOf("unit-a").path("told")).hasSize(2));
        assertThat(rowOf("unit-a").path("state").asString("")).isEqualTo("TOLD");

        clock.pass(Duration.ofMinutes(16));
        await().untilAsserted(() -> mailTo("unit-a-second@example.invalid"));
        await().untilAsserted(
                        () -> assertThat(rowOf("unit-a").path("escalations")).hasSize(1));

        post(UNIT_B, "/api/notifications/" + id + "/acknowledgement", "{}", 403);
        post(UNIT_A, "/api/notifications/" + id + "/acknowledgement", "{}", 204);
        post(UNIT_A, "/api/notifications/" + id + "/acknowledgement", "", 204);
        post(UNIT_A, "/api/notifications/unknown/acknowledgement", "{}", 404);
        await().untilAsserted(() ->
                assertThat(rowOf("unit-a").path("acknowledgedBy").asString("")).isEqualTo("unit-a"));
        clock.pass(Duration.ofMinutes(16));
        await().untilAsserted(() -> assertThat(
                        rowOf("INFORMATION_CENTER").path("state").asString(""))
                .isEqualTo("EXHAUSTED"));
        assertThat(rowOf("unit-a").path("escalations")).hasSize(1);

        corrected(slot("unit-a", SlotState.FULFILLED, true));
        await().untilAsserted(() -> assertThat(Outside.mailsWith("撤回").stream()
                        .filter(one -> one.to().startsWith("unit-a"))
                        .filter(one -> one.text().contains("已报送")))
                .hasSize(2));
        await().untilAsserted(() -> assertThat(rowOf("unit-a").path("told")).hasSize(8));
        assertThat(rowOf("unit-a").path("state").asString("")).isEqualTo("WITHDRAWN");

        await().untilAsserted(() -> assertThat(messagesOf(id)).hasSize(12));
        List<Envelope> messages = messagesOf(id);
        assertThat(messages)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(messages.getFirst().message()).isInstanceOf(NotificationOpened.class);
        assertThat(messages).extracting(Envelope::message).hasAtLeastOneElementOfType(Withdrawn.class);
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        duty(slot("unit-a", SlotState.DUE_SOON, false), SlotState.OPEN);
        await().untilAsserted(() -> assertThat(Outside.mailsWith(incident)).hasSize(1));
        String id = idOf("unit-a");
        await().untilAsserted(() -> assertThat(rowOf("unit-a").path("told")).hasSize(2));

        resend();
        // The same fact under another number, as a source might say it after a repair.
        duty(slot("unit-a", SlotState.DUE_SOON, false), SlotState.OPEN);
        duty(slot("unit-b", SlotState.OVERDUE, false), SlotState.OPEN);
        await().untilAsserted(() -> assertThat(rowOf("unit-b").path("told")).hasSize(2));

        // Said after everything that could have been said of the first.
        await().untilAsserted(() -> assertThat(messagesOf(idOf("unit-b"))).hasSize(3));
        assertThat(messagesOf(id)).hasSize(3);
        assertThat(Outside.mailsWith("unit-a").stream()
                        .filter(mail -> mail.text().contains(incident)))
                .hasSize(1);
    }

    @Test
    void aWebhookThatFailsTwiceIsTriedAThirdTimeUnderTheSameId() {
        roster("unit-failing", "/twice");
        Outside.WEBHOOKS.fail("/twice", 2);
        duty(slot("unit-failing", SlotState.DUE_SOON, false), SlotState.OPEN);

        await().untilAsserted(() ->
                assertThat(rowOf("unit-failing").path("state").asString("")).isEqualTo("TOLD"));
        List<WebhookCatcher.Caught> caught = Outside.WEBHOOKS.about(slot);
        assertThat(caught).hasSize(3);
        assertThat(caught)
                .extracting(WebhookCatcher.Caught::id)
                .containsOnly(caught.getFirst().id());
        assertThat(rowOf("unit-failing").path("failed")).hasSize(2);
        String id = idOf("unit-failing");
        await().untilAsserted(() -> assertThat(messagesOf(id))
                .extracting(Envelope::message)
                .hasExactlyElementsOfTypes(
                        NotificationOpened.class, TellingFailed.class, TellingFailed.class, PersonTold.class));
        assertThat(scrape())
                .contains("watchkeeper_deliveries_total{")
                .contains("watchkeeper_wakeup_lateness_seconds")
                .contains("watchkeeper_notifications_unacknowledged");
    }

    @Test
    void nothingIsSentTwiceWhileADeliveryIsUnderWayAndWhatArrivesLateIsWithdrawn() {
        roster("unit-slow", "/slow");
        CountDownLatch answer = Outside.WEBHOOKS.stall("/slow");
        duty(slot("unit-slow", SlotState.DUE_SOON, false), SlotState.OPEN);
        await().untilAsserted(() -> assertThat(Outside.WEBHOOKS.about(slot)).hasSize(1));

        for (int i = 0; i < 20; i++) {
            sweeps.forEach(sweep -> sweep.wake(clock.instant()));
        }
        duty(slot("unit-slow", SlotState.FULFILLED, false), SlotState.DUE_SOON);
        await().untilAsserted(() ->
                assertThat(rowOf("unit-slow").path("state").asString("")).isEqualTo("WITHDRAWN"));
        assertThat(Outside.WEBHOOKS.about(slot)).hasSize(1);

        answer.countDown();
        await().untilAsserted(() -> assertThat(rowOf("unit-slow").path("told")).hasSize(2));
        assertThat(Outside.WEBHOOKS.about(slot))
                .extracting(caught -> caught.body().path("type").asString(""))
                .containsExactly("watchkeeper.notification.telling", "watchkeeper.notification.withdrawal");
    }

    @Test
    void whatADeadInstanceHadClaimedIsSentAgainUnderTheSameIdAndWrittenDownOnce() {
        roster("unit-killed", "/killed");
        CountDownLatch answer = Outside.WEBHOOKS.stall("/killed");
        duty(slot("unit-killed", SlotState.DUE_SOON, false), SlotState.OPEN);
        await().untilAsserted(() -> assertThat(Outside.WEBHOOKS.about(slot)).hasSize(1));
        String id = idOf("unit-killed");

        // As if the claimer had died after the call and before the record: its claim has run out.
        int freed = db.sql("update delivery set claimed_until = now() - interval '1 second' where notification_id = ?")
                .param(id)
                .update();
        assertThat(freed).isEqualTo(1);
        await().untilAsserted(() -> assertThat(Outside.WEBHOOKS.about(slot)).hasSize(2));
        answer.countDown();

        await().untilAsserted(() ->
                assertThat(rowOf("unit-killed").path("state").asString("")).isEqualTo("TOLD"));
        assertThat(Outside.WEBHOOKS.about(slot).get(1).id())
                .isEqualTo(Outside.WEBHOOKS.about(slot).getFirst().id());
        duty(slot("unit-b", SlotState.OVERDUE, false), SlotState.DUE_SOON);
        await().untilAsserted(() -> assertThat(rowOf("unit-b").path("told")).hasSize(2));
        await().untilAsserted(() -> assertThat(messagesOf(idOf("unit-b"))).hasSize(3));
        assertThat(messagesOf(id))
                .extracting(Envelope::message)
                .hasExactlyElementsOfTypes(NotificationOpened.class, PersonTold.class);
    }

    @Test
    void theLiveListShowsTheRowAndItsChanges() {
        duty(slot("unit-a", SlotState.DUE_SOON, false), SlotState.OPEN);
        List<String> states = client(OFFICER)
                .get()
                .uri("/api/notifications?incident=" + incident)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .filter(row -> row.has("state"))
                .map(row -> row.path("state").asString(""))
                .takeUntil("TOLD"::equals)
                .collectList()
                .block(Duration.ofSeconds(60));
        assertThat(states).endsWith("TOLD");
    }

    @Test
    void aWarningGoesToEachAddresseeAndItsDeliveryByFaxIsRecorded() {
        kafka.send(wire.record(Topics.INCIDENTS, incident, incident, 1, clock.instant(), warning()))
                .join();
        await().untilAsserted(() -> assertThat(rowOf("unit-b").path("told")).hasSize(2));
        await().untilAsserted(() ->
                assertThat(rowOf("unit-without-roster").path("told")).hasSize(2));
        assertThat(rowOf("unit-without-roster").path("roster").asString("")).isEqualTo("INFORMATION_CENTER");
        assertThat(Outside.mailsWith(incident))
                .filteredOn(mail -> mail.text().contains("本通知原应送 unit-without-roster"))
                .hasSize(1);
        JsonNode row = rowOf("unit-b");
        assertThat(Duration.between(
                        Instant.parse(row.path("openedAt").asString("")),
                        Instant.parse(row.path("acknowledgeBy").asString(""))))
                .isEqualTo(Duration.ofMinutes(30));

        String path = "/api/notifications/" + row.path("id").asString("");
        Map<String, String> fax =
                Map.of("means", "FAX", "at", clock.instant().toString(), "receivedBy", "张三", "outcome", "已签收");
        for (String field : fax.keySet()) {
            Map<String, String> incomplete = new HashMap<>(fax);
            incomplete.remove(field);
            JsonNode problem = post(CENTER, path + "/delivery", Json.MAPPER.writeValueAsString(incomplete), 400);
            assertThat(problem.path("field").asString("")).isEqualTo(field);
            assertThat(problem.path("clause").asString("")).isEqualTo("四");
        }
        refusedDelivery(path, fax, "means", "PIGEON", "FAX, DOCUMENT, PHONE");
        refusedDelivery(path, fax, "at", clock.instant().plusSeconds(1).toString(), "future");
        post(UNIT_B, path + "/delivery", Json.MAPPER.writeValueAsString(fax), 403);
        post(CENTER, path + "/delivery", Json.MAPPER.writeValueAsString(fax), 201);
        await().untilAsserted(() -> assertThat(rowOf("unit-b").path("outside")).hasSize(1));

        String receiver =
                rowOf("unit-b").path("outside").path(0).path("receivedBy").asString("");
        assertThat(get(CENTER, path).path("names").path(receiver).asString("")).isEqualTo("张三");
        assertThat(get(CENTER, path).path("subject").asString("")).isEqualTo(incident);
        delete(OFFICER, "/api/rosters/persons/" + receiver, 403);
        delete(ADMIN, "/api/rosters/persons/" + receiver, 204);
        assertThat(get(CENTER, path).path("names").has(receiver)).isFalse();
        await().untilAsserted(() -> assertThat(messagesOf(row.path("id").asString("")))
                .extracting(Envelope::message)
                .hasAtLeastOneElementOfType(OutsideDeliveryRecorded.class)
                .noneMatch(message -> message.toString().contains("张三")));
    }

    @Test
    void aRosterIsChangedByItsUnitOrTheAdministratorOnly() {
        String roster = """
                {"acknowledgeWithin":"PT5M","persons":[{"personId":"%s","name":"李四","mail":"li@example.invalid"}]}""";
        put(UNIT_B, "/api/rosters/unit-a", roster.formatted("li"), 403);
        put(UNIT_B, "/api/rosters/unit-b", roster.formatted("unit-a-first"), 403);
        put(ADMIN, "/api/rosters/unit-c", "{\"persons\":[]}", 400);
        put(ADMIN, "/api/rosters/unit-c", roster.formatted("li"), 200);
        assertThat(get(UNIT_B, "/api/rosters/unit-c")
                        .path("persons")
                        .path(0)
                        .path("mail")
                        .isNull())
                .isTrue();
        assertThat(get(ADMIN, "/api/rosters/unit-c").path("acknowledgeWithin").asString(""))
                .isEqualTo("PT5M");
        assertThat(get(UNIT_B, "/api/rosters").path("items").size()).isGreaterThanOrEqualTo(9);
        delete(ADMIN, "/api/rosters/persons/li", 204);
        assertThat(get(UNIT_B, "/api/rosters/unit-c")
                        .path("persons")
                        .path(0)
                        .path("name")
                        .asString(""))
                .isEqualTo("li");
    }

    @Test
    void whoeverIsOnDutyNowIsToldFirst() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        String roster = """
                {"persons":[{"personId":"d-later","name":"夜班","mail":"later@example.invalid"},
                            {"personId":"d-now","name":"白班","mail":"now@example.invalid"}],
                 "hours":{"d-later":%s,"%s":%s}}""";
        String later = hours(now.plusHours(2), now.plusHours(3));
        String mine = hours(now.minusHours(1), now.plusHours(1));
        put(ADMIN, "/api/rosters/unit-d", roster.formatted(later, "d-nobody", mine), 400);
        put(ADMIN, "/api/rosters/unit-d", roster.formatted(later, "d-now", "{\"from\":\"08:00\"}"), 400);
        put(ADMIN, "/api/rosters/unit-d", roster.formatted(later, "d-now", mine), 200);
        assertThat(get(UNIT_B, "/api/rosters/unit-d").path("hours").size()).isEqualTo(2);
        assertThat(onDuty.standing("unit-d").order()).extracting(Turn::personId).containsExactly("d-now", "d-later");
    }

    private static String hours(LocalTime from, LocalTime until) {
        return "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, until);
    }

    private void refusedDelivery(String path, Map<String, String> fax, String field, String value, String said) {
        Map<String, String> wrong = new HashMap<>(fax);
        wrong.put(field, value);
        JsonNode problem = post(CENTER, path + "/delivery", Json.MAPPER.writeValueAsString(wrong), 400);
        assertThat(problem.path("field").asString("")).isEqualTo(field);
        assertThat(problem.path("detailEn").asString("")).contains(said);
    }
}
