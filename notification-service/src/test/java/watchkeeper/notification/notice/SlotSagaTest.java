package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.chassis.store.StoredNames;
import watchkeeper.contracts.DutyMessage.SlotChanged;
import watchkeeper.contracts.DutyMessage.SlotCorrected;
import watchkeeper.contracts.SlotState;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;

class SlotSagaTest {
    private static final String SOON = NotificationId.of("slot-1", Reason.DUE_SOON, "unit-a");
    private static final String OVERDUE = NotificationId.of("slot-1", Reason.OVERDUE, "unit-a");
    private static final String OVERDUE_UP = NotificationId.of("slot-1", Reason.OVERDUE, "INFORMATION_CENTER");

    private final SagaTestFixture<SlotSaga> fixture = new SagaTestFixture<>(SlotSaga.class);
    private final Texts texts = Sample.texts();

    @BeforeEach
    void texts() {
        fixture.registerResource(texts);
    }

    @Test
    void dueSoonTellsTheOwner() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(changed(SlotState.DUE_SOON, SlotState.OPEN))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new OpenNotification(
                        SOON,
                        "incident-1",
                        "slot-1",
                        Reason.DUE_SOON,
                        "unit-a",
                        texts.dueSoon(Sample.slot(SlotState.DUE_SOON, false), "incident-1"),
                        new Patience.OfRoster(),
                        null,
                        false));
    }

    @Test
    void overdueTellsTheOwnerAndSeparatelyTheAddressee() {
        var wording = texts.overdue(Sample.slot(SlotState.OVERDUE, false), "incident-1");
        fixture.givenNoPriorActivity()
                .whenPublishingA(changed(SlotState.OVERDUE, SlotState.DUE_SOON))
                .expectDispatchedCommands(
                        new OpenNotification(
                                OVERDUE,
                                "incident-1",
                                "slot-1",
                                Reason.OVERDUE,
                                "unit-a",
                                wording,
                                new Patience.OfRoster(),
                                null,
                                false),
                        new OpenNotification(
                                OVERDUE_UP,
                                "incident-1",
                                "slot-1",
                                Reason.OVERDUE,
                                "INFORMATION_CENTER",
                                wording,
                                new Patience.OfRoster(),
                                null,
                                false));
    }

    @Test
    void whatWasAnnouncedIsWithdrawnWhenTheSlotIsSettled() {
        fixture.givenAPublished(changed(SlotState.DUE_SOON, SlotState.OPEN))
                .andThenAPublished(changed(SlotState.OVERDUE, SlotState.DUE_SOON))
                .whenPublishingA(changed(SlotState.FULFILLED_LATE, SlotState.OVERDUE))
                .expectDispatchedCommands(
                        withdraw(SOON, SlotState.FULFILLED_LATE),
                        withdraw(OVERDUE, SlotState.FULFILLED_LATE),
                        withdraw(OVERDUE_UP, SlotState.FULFILLED_LATE))
                .expectActiveSagas(0);
    }

    @Test
    void missedIsFinalAndTellsNothingNewYetACorrectionStillWithdraws() {
        fixture.givenAPublished(changed(SlotState.DUE_SOON, SlotState.OPEN))
                .whenPublishingA(changed(SlotState.MISSED, SlotState.OVERDUE))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
        fixture.givenAPublished(changed(SlotState.DUE_SOON, SlotState.OPEN))
                .andThenAPublished(changed(SlotState.MISSED, SlotState.OVERDUE))
                .whenPublishingA(new SlotCorrected(
                        "ledger-1",
                        "incident-1",
                        Sample.slot(SlotState.FULFILLED, false),
                        SlotState.MISSED,
                        Sample.T,
                        "report-1"))
                .expectDispatchedCommands(withdraw(SOON, SlotState.FULFILLED));
    }

    @Test
    void whatWasSettledAndTurnsOutNotToBeIsToldAnewUnderNewIds() {
        for (SlotState turned : List.of(SlotState.OVERDUE, SlotState.MISSED)) {
            var wording = texts.overdue(Sample.slot(turned, false), "incident-1");
            fixture.givenAPublished(changed(SlotState.DUE_SOON, SlotState.OPEN))
                    .andThenAPublished(changed(SlotState.FULFILLED, SlotState.DUE_SOON))
                    .whenPublishingA(
                            new SlotCorrected(
                                    "ledger-1",
                                    "incident-1",
                                    Sample.slot(turned, false),
                                    SlotState.FULFILLED,
                                    Sample.T,
                                    null),
                            Map.of("sequence", 9L))
                    .expectDispatchedCommands(toldAnew("unit-a", wording), toldAnew("INFORMATION_CENTER", wording))
                    .expectActiveSagas(1);
        }
    }

    private static OpenNotification toldAnew(String recipient, Wording wording) {
        String id = NotificationId.ofSlot("slot-1", 9L, Reason.OVERDUE, recipient);
        assertThat(id).isNotEqualTo(NotificationId.of("slot-1", Reason.OVERDUE, recipient));
        return new OpenNotification(
                id, "incident-1", "slot-1", Reason.OVERDUE, recipient, wording, new Patience.OfRoster(), null, false);
    }

    @Test
    void aSlotThatIsSettledUntoldLeavesNothingBehind() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(changed(SlotState.FULFILLED, SlotState.OPEN))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void whatItAnnouncedIsStillKnownAfterItWasStored() {
        NamedSerializer serializer =
                NamedSerializer.of(new StoredNames().named("notification.SlotSaga", SlotSaga.class));
        String stored = "{\"announced\":[\"a\",\"b\"]}";
        SlotSaga saga = serializer.deserialize(new org.axonframework.serialization.SimpleSerializedObject<>(
                stored, String.class, "notification.SlotSaga", null));
        SerializedObject<String> again = serializer.serialize(saga, String.class);
        assertThat(again.getData()).isEqualTo(stored);
        assertThat(again.getType().getName()).isEqualTo("notification.SlotSaga");
    }

    private Withdraw withdraw(String id, SlotState why) {
        return new Withdraw(id, why.name(), texts.withdrawn(Sample.slot(why, false)), true);
    }

    private static SlotChanged changed(SlotState to, SlotState from) {
        return new SlotChanged("ledger-1", "incident-1", Sample.slot(to, false), from, Sample.T, null);
    }
}
