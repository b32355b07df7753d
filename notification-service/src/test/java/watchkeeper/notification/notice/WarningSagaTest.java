package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningLifted;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.Level;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Alert;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;
import watchkeeper.notification.incident.KnownIncident;
import watchkeeper.notification.incident.KnownIncidents;

class WarningSagaTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Urumqi");
    private static final Instant ADJUSTED_AT = Instant.parse("2026-08-18T10:00:00Z");
    private static final WarningReleased RELEASED = new WarningReleased(
            "incident-1",
            "warning-1",
            "物业费",
            Level.III,
            Sample.T,
            "全市",
            "收费争议",
            List.of("核实", "回应"),
            "信息中心",
            List.of("unit-a", "unit-b"),
            "INFORMATION_CENTER",
            Duration.ofMinutes(30),
            true,
            "watchkeeper.test",
            "information-center");
    private static final WarningAdjusted ADJUSTED = new WarningAdjusted(
            "incident-1",
            "warning-1",
            2,
            "物业费",
            Level.II,
            Sample.T,
            "全市",
            "收费争议扩大",
            List.of("发布通稿"),
            "信息中心",
            List.of("unit-b", "unit-c"),
            "BUREAU_COMMAND_TEAM",
            Duration.ofMinutes(20),
            true,
            "watchkeeper.test",
            "主流媒体转载",
            "bureau-command-team");
    private static final WarningLifted LIFTED = new WarningLifted(
            "incident-1",
            "warning-1",
            3,
            "物业费",
            Level.II,
            List.of("unit-b"),
            "BUREAU_COMMAND_TEAM",
            true,
            "watchkeeper.test",
            "平稳",
            "bureau-command-team");

    private final SagaTestFixture<WarningSaga> fixture = new SagaTestFixture<>(WarningSaga.class);
    private final WarningTexts texts = Sample.warningTexts();

    @BeforeEach
    void surroundings() {
        KnownIncidents incidents = mock();
        when(incidents.of(any())).thenReturn(new KnownIncident("incident-1", "物业费", true, ZONE, "INFORMATION_CENTER"));
        fixture.registerResource(texts);
        fixture.registerResource(incidents);
    }

    @Test
    void aWarningTellsEveryAddressee() {
        Wording wording = texts.edition(WarningEdition.of(RELEASED), ZONE);
        fixture.givenCurrentTime(Sample.T)
                .whenPublishingA(RELEASED)
                .expectDispatchedCommands(
                        tell(1, "unit-a", wording, within(30), Sample.T),
                        tell(1, "unit-b", wording, within(30), Sample.T))
                .expectActiveSagas(1);
    }

    @Test
    void anAdjustmentWithdrawsTheFormerEditionAndTellsEveryAddresseeAnewWithAClockOfItsOwn() throws Exception {
        Wording replaced = texts.replaced(ADJUSTED);
        Wording wording = texts.edition(WarningEdition.of(ADJUSTED), ZONE);
        fixture.givenCurrentTime(Sample.T)
                .andThenAPublished(RELEASED)
                .andThenTimeAdvancesTo(ADJUSTED_AT)
                .whenPublishingA(ADJUSTED)
                .expectDispatchedCommands(
                        new Withdraw(NotificationId.ofWarning("warning-1", 1, "unit-a"), "ADJUSTED", replaced, false),
                        new Withdraw(NotificationId.ofWarning("warning-1", 1, "unit-b"), "ADJUSTED", replaced, false),
                        tell(2, "unit-b", wording, within(20), ADJUSTED_AT),
                        tell(2, "unit-c", wording, within(20), ADJUSTED_AT));
    }

    @Test
    void aLiftWithdrawsWhatIsOpenTellsOnceAndIsTheEnd() throws Exception {
        fixture.givenCurrentTime(Sample.T)
                .andThenAPublished(RELEASED)
                .andThenAPublished(ADJUSTED)
                .andThenTimeAdvancesTo(ADJUSTED_AT)
                .whenPublishingA(LIFTED)
                .expectDispatchedCommands(
                        new Withdraw(
                                NotificationId.ofWarning("warning-1", 2, "unit-b"),
                                "LIFTED",
                                texts.ended(LIFTED),
                                false),
                        new Withdraw(
                                NotificationId.ofWarning("warning-1", 2, "unit-c"),
                                "LIFTED",
                                texts.ended(LIFTED),
                                false),
                        tell(3, "unit-b", texts.lifted(LIFTED), new Patience.Endless(), ADJUSTED_AT))
                .expectActiveSagas(0);
    }

    /** It was released by a version that remembered nothing. */
    @Test
    void anAdjustmentOfAnOlderWarningStillTells() {
        fixture.givenCurrentTime(ADJUSTED_AT)
                .whenPublishingA(ADJUSTED)
                .expectDispatchedCommands(
                        tell(2, "unit-b", texts.edition(WarningEdition.of(ADJUSTED), ZONE), within(20), ADJUSTED_AT),
                        tell(2, "unit-c", texts.edition(WarningEdition.of(ADJUSTED), ZONE), within(20), ADJUSTED_AT))
                .expectActiveSagas(1);
    }

    @Test
    void everyEditionIsTextInBothLanguages() {
        Wording first = texts.edition(WarningEdition.of(RELEASED), ZONE);
        assertThat(first.title().zh()).isEqualTo("【演练】预警（III级 较大）：物业费");
        assertThat(first.text().zh()).contains("起始时间：2026-08-18 14:00（Asia/Urumqi）", "核实；回应");
        Wording second = texts.edition(WarningEdition.of(ADJUSTED), ZONE);
        assertThat(second.title().en()).isEqualTo("[EXERCISE] Warning adjusted, level II: 物业费");
        assertThat(second.text().zh()).contains("第 2 版", "调整原因：主流媒体转载");
        assertThat(second.text().en()).contains("Edition 2", "Reason: 主流媒体转载");
        assertThat(texts.lifted(LIFTED).text().zh()).contains("【演练】预警解除（II级 重大）：物业费", "解除原因：平稳");
        for (Wording withdrawal : List.of(texts.replaced(ADJUSTED), texts.ended(LIFTED))) {
            assertThat(withdrawal.title().zh()).startsWith("【演练】撤回：");
            assertThat(withdrawal.title().en()).startsWith("[EXERCISE] Withdrawn: ");
        }
    }

    @Test
    void whatItToldIsStillKnownAfterItWasStoredAndOldOnesAreRead() {
        NamedSerializer serializer = NamedSerializer.of(StoredNotifications.storedNames());
        for (String stored : List.of("{\"inForce\":[\"a\",\"b\"]}", "{}")) {
            WarningSaga saga = serializer.deserialize(
                    new SimpleSerializedObject<>(stored, String.class, "notification.WarningSaga", null));
            assertThat(serializer.serialize(saga, String.class).getData())
                    .isEqualTo(stored.equals("{}") ? "{\"inForce\":[]}" : stored);
        }
    }

    private static Patience within(int minutes) {
        return new Patience.Within(Duration.ofMinutes(minutes));
    }

    private static OpenNotification tell(int edition, String to, Wording wording, Patience patience, Instant at) {
        return new OpenNotification(
                NotificationId.ofWarning("warning-1", edition, to),
                "incident-1",
                "warning-1",
                Reason.WARNING,
                to,
                wording,
                patience,
                new Alert("watchkeeper.test", "warning-1." + edition, at, "Asia/Urumqi"),
                true);
    }
}
