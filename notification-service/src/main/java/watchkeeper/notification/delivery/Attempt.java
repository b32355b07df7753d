package watchkeeper.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import watchkeeper.notification.RealTime;
import watchkeeper.notification.channel.Courier;
import watchkeeper.notification.channel.Outcome;
import watchkeeper.notification.command.NotificationCommand;
import watchkeeper.notification.command.NotificationCommand.RecordFailure;
import watchkeeper.notification.command.NotificationCommand.RecordTold;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.roster.People;
import watchkeeper.notification.roster.Person;

/** One attempt: the call first, outside any transaction, then the record of how it ended. */
@Component
class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int LONGEST_REASON = 300;

    private final Map<Channel, Courier> couriers = new EnumMap<>(Channel.class);
    private final People people;
    private final CommandGateway commands;
    private final DeliverySettings settings;
    private final RealTime real;
    private final Clock clock;
    private final MeterRegistry meters;

    Attempt(
            List<Courier> couriers,
            People people,
            CommandGateway commands,
            DeliverySettings settings,
            RealTime real,
            Clock clock,
            MeterRegistry meters) {
        couriers.forEach(courier -> this.couriers.put(courier.channel(), courier));
        this.people = people;
        this.commands = commands;
        this.settings = settings;
        this.real = real;
        this.clock = clock;
        this.meters = meters;
    }

    void make(DueDelivery due) {
        Outcome outcome = bring(due);
        meters.counter(
                        "watchkeeper.deliveries",
                        "channel",
                        due.channel().name(),
                        "outcome",
                        outcome instanceof Outcome.Told ? "told" : "failed")
                .increment();
        commands.sendAndWait(record(due, outcome));
    }

    private Outcome bring(DueDelivery due) {
        Optional<Person> person = people.find(due.personId());
        if (person.isEmpty()) {
            return Outcome.never("the person is no longer known");
        }
        Courier courier = couriers.get(due.channel());
        return courier == null ? Outcome.never("no such channel") : courier.bring(due.to(person.get()));
    }

    private NotificationCommand record(DueDelivery due, Outcome outcome) {
        String id = due.opened().notificationId();
        return switch (outcome) {
            case Outcome.Told told ->
                new RecordTold(id, due.personId(), due.channel(), due.matter(), due.attempt(), clock.instant());
            case Outcome.Failed failed -> {
                boolean last = failed.permanent() || isTooOld(due);
                LOG.warn(
                        "attempt {} of {} for {} over {} failed{}: {}",
                        due.attempt(),
                        id,
                        due.personId(),
                        due.channel(),
                        last ? " for good" : "",
                        failed.why());
                yield new RecordFailure(
                        id,
                        due.personId(),
                        due.channel(),
                        due.matter(),
                        due.attempt(),
                        shortened(failed.why()),
                        last,
                        clock.instant());
            }
        };
    }

    private boolean isTooOld(DueDelivery due) {
        return Duration.between(due.firstAt(), real.now()).compareTo(settings.giveUpAfter()) >= 0;
    }

    private static String shortened(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }
}
