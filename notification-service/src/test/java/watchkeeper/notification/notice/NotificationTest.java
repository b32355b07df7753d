package watchkeeper.notification.notice;

import static watchkeeper.notification.notice.Sample.FIRST;
import static watchkeeper.notification.notice.Sample.ID;
import static watchkeeper.notification.notice.Sample.SECOND;
import static watchkeeper.notification.notice.Sample.T;
import static watchkeeper.notification.notice.Sample.WITHIN;
import static watchkeeper.notification.notice.Sample.WORDING;
import static watchkeeper.notification.notice.Sample.opened;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.notification.command.NotificationCommand.Acknowledge;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.RecordFailure;
import watchkeeper.notification.command.NotificationCommand.RecordOutsideDelivery;
import watchkeeper.notification.command.NotificationCommand.RecordTold;
import watchkeeper.notification.command.NotificationCommand.WakeUp;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.Means;
import watchkeeper.notification.event.NotificationEvent.Acknowledged;
import watchkeeper.notification.event.NotificationEvent.Escalated;
import watchkeeper.notification.event.NotificationEvent.EscalationExhausted;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.NotificationEvent.OutsideDeliveryRecorded;
import watchkeeper.notification.event.NotificationEvent.PersonTold;
import watchkeeper.notification.event.NotificationEvent.TellingFailed;
import watchkeeper.notification.event.NotificationEvent.Withdrawn;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Turn;
import watchkeeper.notification.roster.OnDuty;

class NotificationTest {
    private static final Instant DEADLINE = T.plus(WITHIN);
    private static final Patience AS_ROSTER = new Patience.OfRoster();
    private static final PersonTold TOLD =
            new PersonTold(ID, "incident-1", "p1", Channel.MAIL, Matter.TELLING, 1, T.plusSeconds(1));
    private static final Acknowledged ACKNOWLEDGED = new Acknowledged(ID, "incident-1", "unit-a", T.plusSeconds(60));
    private static final Withdrawn WITHDRAWN = new Withdrawn(ID, "incident-1", "FULFILLED", WORDING, T);

    private final AggregateTestFixture<Notification> fixture = new AggregateTestFixture<>(Notification.class);
    private List<Turn> order = List.of(FIRST, SECOND);
    private String roster = "unit-a";

    @BeforeEach
    void surroundings() {
        fixture.registerInjectableResource(Clock.fixed(T, ZoneOffset.UTC));
        OnDuty onDuty = recipient -> new OnDuty.Standing(roster, WITHIN, order);
        fixture.registerInjectableResource(onDuty);
    }

    @Test
    void opensWithTheRosterAsItStands() {
        fixture.givenNoPriorActivity().when(open(AS_ROSTER)).expectEvents(opened(FIRST, SECOND));
    }

    @Test
    void theSameAgainOpensNothing() {
        fixture.given(opened(FIRST, SECOND)).when(open(AS_ROSTER)).expectNoEvents();
        fixture.given(opened(FIRST, SECOND), WITHDRAWN).when(open(AS_ROSTER)).expectNoEvents();
    }

    @Test
    void theTimeThatTheMessageDemandsGoesBeforeTheRosters() {
        Duration half = Duration.ofMinutes(30);
        NotificationOpened o = opened(FIRST, SECOND);
        fixture.givenNoPriorActivity()
                .when(open(new Patience.Within(half)))
                .expectEvents(new NotificationOpened(
                        ID,
                        o.subject(),
                        o.about(),
                        o.reason(),
                        o.recipient(),
                        o.roster(),
                        o.order(),
                        half,
                        T.plus(half),
                        o.wording(),
                        null,
                        false,
                        T));
    }

    @Test
    void saysAtOnceWhenThereIsNobodyToTell() {
        order = List.of();
        fixture.givenNoPriorActivity()
                .when(open(AS_ROSTER))
                .expectEvents(opened(), new EscalationExhausted(ID, "incident-1", T));
    }

    @Test
    void isPatientUpToAndIncludingTheDeadline() {
        fixture.given(opened(FIRST, SECOND)).when(new WakeUp(ID, DEADLINE)).expectNoEvents();
    }

    @Test
    void escalatesAtTheTrueTimeAndGivesTheNextPersonTheFullTime() {
        Instant late = DEADLINE.plus(Duration.ofHours(24));
        fixture.given(opened(FIRST, SECOND), TOLD)
                .when(new WakeUp(ID, late))
                .expectEvents(new Escalated(ID, "incident-1", "p1", SECOND, DEADLINE, late.plus(WITHIN)));
    }

    @Test
    void aSecondWakeUpAtTheSameTimeChangesNothing() {
        Instant woken = DEADLINE.plusSeconds(1);
        fixture.given(
                        opened(FIRST, SECOND),
                        new Escalated(ID, "incident-1", "p1", SECOND, DEADLINE, woken.plus(WITHIN)))
                .when(new WakeUp(ID, woken))
                .expectNoEvents();
    }

    @Test
    void isExhaustedAfterTheLastPersonAndStaysSo() {
        fixture.given(opened(FIRST))
                .when(new WakeUp(ID, DEADLINE.plusSeconds(1)))
                .expectEvents(new EscalationExhausted(ID, "incident-1", DEADLINE));
        fixture.given(opened(FIRST), new EscalationExhausted(ID, "incident-1", DEADLINE))
                .when(new WakeUp(ID, DEADLINE.plusSeconds(99)))
                .expectNoEvents();
    }

    @Test
    void acknowledgementEndsTheEscalation() {
        fixture.given(opened(FIRST, SECOND)).when(acknowledge("unit-a")).expectEvents(ACKNOWLEDGED);
        fixture.given(opened(FIRST, SECOND), ACKNOWLEDGED)
                .when(new WakeUp(ID, DEADLINE.plusSeconds(1)))
                .expectNoEvents();
        fixture.given(opened(FIRST, SECOND), ACKNOWLEDGED)
                .when(acknowledge("unit-a"))
                .expectNoEvents();
    }

    @Test
    void onlyTheRecipientAcknowledges() {
        fixture.given(opened(FIRST, SECOND)).when(acknowledge("unit-b")).expectException(Refusal.class);
    }

    @Test
    void theRosterThatItFellToMayAcknowledgeToo() {
        roster = "INFORMATION_CENTER";
        fixture.givenCommands(open(AS_ROSTER))
                .when(acknowledge("INFORMATION_CENTER"))
                .expectEvents(ACKNOWLEDGED);
    }

    @Test
    void isWithdrawnOnceAndThenAtRest() {
        fixture.given(opened(FIRST, SECOND), TOLD)
                .when(new Withdraw(ID, "FULFILLED", WORDING, true))
                .expectEvents(WITHDRAWN);
        fixture.given(opened(FIRST, SECOND), WITHDRAWN)
                .when(new Withdraw(ID, "FULFILLED", WORDING, true))
                .expectNoEvents();
        fixture.given(opened(FIRST, SECOND), WITHDRAWN)
                .when(new WakeUp(ID, DEADLINE.plusSeconds(1)))
                .expectNoEvents();
    }

    @Test
    void whatSomebodyAcknowledgedIsLeftAloneWhereOnlyTheOpenOnesAreWithdrawn() {
        Withdraw open = new Withdraw(ID, "ADJUSTED", WORDING, false);
        fixture.given(opened(FIRST, SECOND), ACKNOWLEDGED).when(open).expectNoEvents();
        fixture.given(opened(FIRST), new EscalationExhausted(ID, "incident-1", DEADLINE))
                .when(open)
                .expectEvents(new Withdrawn(ID, "incident-1", "ADJUSTED", WORDING, T));
    }

    @Test
    void nobodyIsWaitedForWhereThePlanSetsNoTime() {
        NotificationOpened told = waitingForNobody(FIRST, SECOND);
        fixture.givenNoPriorActivity().when(open(new Patience.Endless())).expectEvents(told);
        fixture.given(told)
                .when(new WakeUp(ID, DEADLINE.plus(Duration.ofDays(9))))
                .expectNoEvents();
        fixture.given(told).when(acknowledge("unit-a")).expectEvents(ACKNOWLEDGED);
        order = List.of();
        fixture.givenNoPriorActivity()
                .when(open(new Patience.Endless()))
                .expectEvents(waitingForNobody(), new EscalationExhausted(ID, "incident-1", T));
    }

    private static NotificationOpened waitingForNobody(Turn... order) {
        NotificationOpened o = opened(order);
        return new NotificationOpened(
                ID,
                o.subject(),
                o.about(),
                o.reason(),
                o.recipient(),
                o.roster(),
                o.order(),
                null,
                null,
                o.wording(),
                null,
                false,
                T);
    }

    @Test
    void whatReachedAPersonIsWrittenDownOnce() {
        RecordTold told = new RecordTold(ID, "p1", Channel.MAIL, Matter.TELLING, 1, T.plusSeconds(1));
        fixture.given(opened(FIRST, SECOND)).when(told).expectEvents(TOLD);
        fixture.given(opened(FIRST, SECOND), TOLD).when(told).expectNoEvents();
        fixture.given(opened(FIRST, SECOND), TOLD)
                .when(new RecordFailure(ID, "p1", Channel.MAIL, Matter.TELLING, 2, "late", false, T))
                .expectNoEvents();
        fixture.given(opened(FIRST, SECOND), TOLD)
                .when(new RecordFailure(ID, "p1", Channel.WEBHOOK, Matter.TELLING, 1, "503", false, T))
                .expectEvents(
                        new TellingFailed(ID, "incident-1", "p1", Channel.WEBHOOK, Matter.TELLING, 1, "503", false, T));
    }

    @Test
    void anOutsideDeliveryIsRecordedOncePerId() {
        RecordOutsideDelivery fax =
                new RecordOutsideDelivery(ID, "d1", Means.FAX, T, "received-d1", "已签收", "duty-officer");
        OutsideDeliveryRecorded recorded =
                new OutsideDeliveryRecorded(ID, "incident-1", "d1", Means.FAX, T, "received-d1", "已签收", "duty-officer");
        fixture.given(opened(FIRST)).when(fax).expectEvents(recorded);
        fixture.given(opened(FIRST), recorded).when(fax).expectNoEvents();
    }

    private static OpenNotification open(Patience patience) {
        return new OpenNotification(
                ID, "incident-1", "slot-1", Reason.DUE_SOON, "unit-a", WORDING, patience, null, false);
    }

    private static Acknowledge acknowledge(String as) {
        return new Acknowledge(ID, "unit-a", Set.of(as), T.plusSeconds(60));
    }
}
