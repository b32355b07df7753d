package watchkeeper.incident.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The notices that people entered for one year. It is no part of any incident and leaves on the reference topic. */
@Aggregate(type = YearOfNotices.TYPE)
class YearOfNotices {
    static final String TYPE = "Calendar";

    /** Version 1 is the shipped notice's, also for a year that was shipped without one: it may still come. */
    private static final int FIRST_ENTERED = 2;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private int entered;
    private @Nullable Notice newest;

    protected YearOfNotices() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String enter(EnterNotice command, Notices notices, Clock clock) {
        NoticeRules.check(command, clock.instant());
        Optional<Notice> known = Optional.ofNullable(newest).or(() -> notices.shipped(command.year()));
        if (known.isPresent() && known.get().saysTheSame(command.papers(), command.days())) {
            return known.get().version();
        }
        String version = Integer.toString(FIRST_ENTERED + entered);
        AggregateLifecycle.apply(new NoticeEntered(
                command.year(),
                version,
                command.papers(),
                command.days(),
                command.issuedAt(),
                command.reason(),
                command.by()));
        return version;
    }

    @EventSourcingHandler
    void on(NoticeEntered event, @Timestamp Instant at) {
        id = EnterNotice.idOf(event.year());
        entered++;
        newest = Notice.of(event, at);
    }
}
