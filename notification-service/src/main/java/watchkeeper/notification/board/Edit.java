package watchkeeper.notification.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.notification.board.NotificationRow.Escalation;
import watchkeeper.notification.board.NotificationRow.Failed;
import watchkeeper.notification.board.NotificationRow.Outside;
import watchkeeper.notification.board.NotificationRow.State;
import watchkeeper.notification.board.NotificationRow.Told;

/** A row with some of its fields changed. */
final class Edit {
    private final NotificationRow row;
    private State state;
    private @Nullable Instant acknowledgeBy;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String withdrawnBecause;
    private @Nullable Instant withdrawnAt;
    private List<Told> told;
    private List<Failed> failed;
    private List<Escalation> escalations;
    private List<Outside> outside;

    Edit(NotificationRow row) {
        this.row = row;
        state = row.state();
        acknowledgeBy = row.acknowledgeBy();
        acknowledgedBy = row.acknowledgedBy();
        acknowledgedAt = row.acknowledgedAt();
        withdrawnBecause = row.withdrawnBecause();
        withdrawnAt = row.withdrawnAt();
        told = row.told();
        failed = row.failed();
        escalations = row.escalations();
        outside = row.outside();
    }

    Edit state(State changed) {
        state = changed;
        return this;
    }

    Edit acknowledgeBy(Instant changed) {
        acknowledgeBy = changed;
        return this;
    }

    Edit acknowledged(String by, Instant at) {
        acknowledgedBy = by;
        acknowledgedAt = at;
        return this;
    }

    Edit withdrawn(String because, Instant at) {
        withdrawnBecause = because;
        withdrawnAt = at;
        return this;
    }

    Edit told(List<Told> changed) {
        told = changed;
        return this;
    }

    Edit failed(List<Failed> changed) {
        failed = changed;
        return this;
    }

    Edit escalations(List<Escalation> changed) {
        escalations = changed;
        return this;
    }

    Edit outside(List<Outside> changed) {
        outside = changed;
        return this;
    }

    NotificationRow row() {
        return new NotificationRow(
                row.id(),
                row.subject(),
                row.about(),
                row.reason(),
                row.recipient(),
                row.roster(),
                state,
                row.text(),
                row.openedAt(),
                acknowledgeBy,
                acknowledgedBy,
                acknowledgedAt,
                withdrawnBecause,
                withdrawnAt,
                told,
                failed,
                escalations,
                outside,
                row.alert(),
                row.exercise());
    }
}
