package watchkeeper.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Alert;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Turn;
import watchkeeper.notification.event.Wording;

/** Facts that the tests of this package start from. */
final class Sample {
    static final Instant T = Instant.parse("2026-08-18T08:00:00Z");
    static final Duration WITHIN = Duration.ofMinutes(15);
    static final Turn FIRST = new Turn("p1", List.of(Channel.MAIL, Channel.WEBHOOK));
    static final Turn SECOND = new Turn("p2", List.of(Channel.MAIL));
    static final Wording WORDING = new Wording(new Words("题", "title"), new Words("文", "text"));
    static final String ID = NotificationId.of("slot-1", Reason.DUE_SOON, "unit-a");

    private Sample() {}

    static NotificationOpened opened(Turn... order) {
        return new NotificationOpened(
                ID,
                "incident-1",
                "slot-1",
                Reason.DUE_SOON,
                "unit-a",
                "unit-a",
                List.of(order),
                WITHIN,
                T.plus(WITHIN),
                WORDING,
                null,
                false,
                T);
    }

    static NotificationOpened ofWarning(Turn... order) {
        NotificationOpened o = opened(order);
        return new NotificationOpened(
                ID,
                o.subject(),
                o.about(),
                o.reason(),
                o.recipient(),
                o.roster(),
                o.order(),
                WITHIN,
                o.acknowledgeBy(),
                WORDING,
                new Alert("watchkeeper.test", "slot-1.1", T, "Asia/Shanghai"),
                false,
                T);
    }

    static Slot slot(SlotState state, boolean exercise) {
        Instant due = Instant.parse("2026-08-18T08:30:00Z");
        return new Slot(
                "slot-1",
                DutyKind.SPECIAL_REPORT,
                "unit-a",
                "INFORMATION_CENTER",
                3,
                due.minusSeconds(28800),
                due,
                due.minusSeconds(1800),
                due.plusSeconds(1800),
                state,
                false,
                null,
                exercise,
                "五(三)3");
    }

    static Texts texts() {
        return new Texts(Sample::name, ZoneId.of("Asia/Shanghai"));
    }

    static WarningTexts warningTexts() {
        return new WarningTexts(Sample::name);
    }

    static RequestTexts requestTexts() {
        return new RequestTexts(Sample::name);
    }

    private static Words name(String id) {
        return "INFORMATION_CENTER".equals(id) ? new Words("信息中心应急指挥工作组", "Information Centre") : new Words(id, id);
    }
}
