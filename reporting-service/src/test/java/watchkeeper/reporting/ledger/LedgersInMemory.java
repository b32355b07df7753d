package watchkeeper.reporting.ledger;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.announce.Announcement;
import watchkeeper.chassis.reference.KnownReference;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.store.NamedSerializer;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.announce.LedgerMessages;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.command.LedgerCommand.ReadCalendar;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.event.LedgerEvent;
import watchkeeper.reporting.proof.Line;

/** The real saga, aggregate and schedule without a database, a broker or a clock that runs. */
public final class LedgersInMemory {
    private final UpstreamEvents upstream = new UpstreamEvents();
    private final Announcement announcement = LedgerMessages.announcement();
    private final MemoryStore store = new MemoryStore();
    private final MemorySagas sagas = new MemorySagas();
    private final Map<String, Wake> wakes = new TreeMap<>();
    private final Configuration configuration;
    private final CommandGateway commands;
    private Reference reference = KnownReference.of(List.of());
    private Instant now = Instant.EPOCH;
    private int announced;

    /**
     * When a ledger wants to be told the time.
     *
     * @param incident null while it is a story's
     * @param at empty when nothing is owed
     * @param calendar versions of the notices that a due time rests on, or null
     */
    public record Wake(String incident, Optional<Instant> at, String calendar) {}

    /** @param seam what becomes of a command on its way: itself, unless a defect is tried */
    public LedgersInMemory(UnaryOperator<LedgerCommand> seam) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> store)
                .configureSerializer(c -> NamedSerializer.of(StoredLedgers.storedNames()))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Ledger.class)
                        .configureLockFactory(c -> NullLockFactory.INSTANCE))
                .registerComponent(Clock.class, c -> new Virtual())
                .registerComponent(WakeTable.class, c -> new NotedWakes())
                .registerComponent(CommandTargetResolver.class, c -> LedgersInMemory::target)
                .configureResourceInjector(c -> saga -> inject(saga, c.commandGateway()));
        configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerSubscribingEventProcessor(UpstreamEvents.GROUP, c -> upstream)
                .registerSaga(LedgerSaga.class, saga -> saga.configureSagaStore(c -> sagas));
        configuration = configurer.start();
        configuration.commandBus().registerDispatchInterceptor(messages -> (index, message) -> through(seam, message));
        commands = configuration.commandGateway();
    }

    /** @param known what is read on the reference topic from now on */
    public void forget(Reference known) {
        reference = known;
        store.forget();
        sagas.forget();
        wakes.clear();
        announced = 0;
    }

    public void at(Instant instant) {
        now = instant;
    }

    public void deliver(Envelope message) {
        upstream.publish(message);
    }

    /** Throws the refusal, if it is refused. */
    public void dispatch(LedgerCommand command) {
        commands.sendAndWait(command);
    }

    /** As the service's own sweep does it: with what is known now, where something else was counted with. */
    public void readCalendar(String ledger, List<CalendarYear> known) {
        String used = wakes.get(ledger).calendar();
        if (used != null) {
            int firstYear = Notices.firstYear(used);
            List<CalendarYear> notices = Notices.bearingOn(firstYear, known);
            String versions = Notices.versions(firstYear, notices);
            if (!versions.equals(used)) {
                commands.sendAndWait(new ReadCalendar(ledger, now, notices, versions));
            }
        }
    }

    public void tell(String ledger, Instant until) {
        commands.sendAndWait(new TellTime(ledger, until));
    }

    public Map<String, Wake> wakes() {
        return wakes;
    }

    /** What ledgers have written since this was asked last, as published. */
    public List<Line> news() {
        List<Line> news = store.since(announced).stream()
                .map(stored -> new Line(
                        Topics.DUTIES,
                        stored.getAggregateIdentifier(),
                        stored.getSequenceNumber() + 1,
                        now,
                        announcement.of(stored).message()))
                .toList();
        announced += news.size();
        return news;
    }

    /**
     * Whether each ledger remembers the same out of snapshots and what came after them as out of its events alone, wherever
     * a snapshot is taken.
     */
    public boolean remembersTheSameOutOfSnapshots() {
        return wakes.keySet().stream().map(store::of).allMatch(LedgersInMemory::sameOutOfSnapshots);
    }

    /** One that goes through a snapshot after each event keeps step with one that never does. */
    private static boolean sameOutOfSnapshots(List<LedgerEvent> events) {
        Remembered whole = new Remembered();
        Remembered read = new Remembered();
        for (LedgerEvent event : events) {
            whole.and(event);
            read = read.and(event).readBack();
            if (!read.json().equals(whole.json())) {
                return false;
            }
        }
        return true;
    }

    /** What the annotation says, without looking for it in every command. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier((Object) ((LedgerCommand) command.getPayload()).ledgerId(), null);
    }

    private static CommandMessage<?> through(UnaryOperator<LedgerCommand> seam, CommandMessage<?> message) {
        LedgerCommand command = (LedgerCommand) message.getPayload();
        LedgerCommand changed = seam.apply(command);
        return changed == command ? message : GenericCommandMessage.asCommandMessage(changed);
    }

    private void inject(Object saga, CommandGateway gateway) {
        for (Field field : LedgerSaga.class.getDeclaredFields()) {
            if (field.isAnnotationPresent(Autowired.class)) {
                try {
                    field.setAccessible(true);
                    field.set(
                            saga,
                            Stream.of(gateway, reference)
                                    .filter(field.getType()::isInstance)
                                    .findFirst()
                                    .orElseThrow());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private final class Virtual extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class NotedWakes extends WakeTable {
        NotedWakes() {
            super(null);
        }

        @Override
        void next(String ledger, String incident, Optional<Instant> at, String calendar) {
            wakes.put(ledger, new Wake(incident, at, calendar));
        }
    }
}
