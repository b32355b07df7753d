package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.ledger.LedgersInMemory;
import watchkeeper.reporting.proof.Case;
import watchkeeper.reporting.proof.Head;
import watchkeeper.reporting.proof.Line;

/** One incident-life: all that happens in it comes from its seed. */
final class Life {
    private static final Instant BEGIN = Instant.parse("2026-08-18T02:00:00Z");
    private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

    private final String story;
    private final String incident;
    private final Dice dice;
    private final Agenda agenda;
    private final LedgersInMemory ledgers;
    private final RandomPlan plan;
    private final Gazette gazette;
    private final Wire wire;
    private final Decisions decisions;
    private final Desk desk;
    private final UnaryOperator<Line> mouth;
    private final List<Line> written = new ArrayList<>();
    private final List<Noted> log = new ArrayList<>();
    private final Instant end;
    private Duration skew = Duration.ZERO;
    private boolean sweepIsDown;

    /** Put in words only where somebody wants to read it. */
    private record Noted(Instant at, String what, Object message) {
        @Override
        public String toString() {
            return at + " " + what + " " + message;
        }
    }

    /** @param mouth what becomes of a ledger's message on its way: itself, unless a defect is tried */
    Life(long seed, Ledgers house, UnaryOperator<Line> mouth) {
        story = "s" + seed;
        incident = "i" + seed;
        dice = new Dice(seed);
        this.mouth = mouth;
        Instant start = BEGIN.plus(dice.within(Duration.ofHours(24)));
        end = start.plus(dice.minutes(40, dice.once(10) ? 900 : 240));
        agenda = new Agenda(start);
        plan = new RandomPlan(dice);
        gazette = new Gazette(dice, plan);
        if (!dice.once(4)) {
            gazette.notice(start);
        }
        ledgers = house.fresh(gazette);
        wire = new Wire(agenda, dice, this::deliver, this::clock);
        decisions = new Decisions(dice, wire, plan, this::clock, story, incident);
        desk = new Desk(dice, agenda, this::act);
    }

    /** Lives it to its end, and gives what is then to be judged. */
    Case lived() {
        Instant start = agenda.now();
        decide(start);
        disturb(start);
        sweep(dice.of(
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(20), Duration.ofHours(1), Duration.ofHours(3))));
        agenda.runUntil(end);
        if (!decisions.isOpened()) {
            decisions.open(false);
        }
        skew = Duration.ZERO;
        sweepIsDown = false;
        wire.readerStarts();
        do {
            agenda.runUntil(wire.quietFrom(end).plus(Duration.ofHours(dice.once(25) ? 60 : 2)));
        } while (agenda.now().isBefore(wire.quietFrom(end).plusSeconds(1)));
        Instant last = agenda.now();
        ledgers.at(last);
        new TreeMap<>(ledgers.wakes()).keySet().forEach(ledger -> {
            ledgers.readCalendar(ledger, gazette.calendars());
            ledgers.tell(ledger, last);
        });
        listen();
        return judged(last);
    }

    List<String> log() {
        return log.stream().map(Noted::toString).toList();
    }

    private Case judged(Instant last) {
        List<Line> lines = new ArrayList<>(gazette.lines());
        lines.addAll(wire.recorded());
        lines.addAll(written);
        TreeMap<String, Long> heads = new TreeMap<>();
        lines.forEach(line -> heads.merge(line.aggregate(), line.sequence(), Math::max));
        return new Case(
                incident,
                lines,
                heads.entrySet().stream()
                        .map(head -> new Head(head.getKey(), head.getValue()))
                        .toList(),
                last,
                last.plusNanos(1));
    }

    private void decide(Instant start) {
        int acts = dice.between(2, 10);
        for (int i = 0; i < acts; i++) {
            agenda.at(dice.within(start, end), this::act);
        }
    }

    /** What may not be done is not done; whoever tries sees why. */
    private void act(LedgerCommand command) {
        ledgers.at(clock());
        try {
            ledgers.dispatch(command);
        } catch (Refusal refused) {
            log.add(new Noted(clock(), "refused", refused.getMessage()));
        }
        listen();
    }

    private void act() {
        if (dice.once(6)) {
            // Just when something falls due.
            written.stream()
                    .map(Line::message)
                    .filter(watchkeeper.contracts.DutyMessage.SlotOpened.class::isInstance)
                    .map(message -> ((watchkeeper.contracts.DutyMessage.SlotOpened) message)
                            .slot()
                            .dueAt())
                    .filter(due -> due.isAfter(agenda.now()))
                    .findFirst()
                    .ifPresentOrElse(due -> agenda.at(due, decisions::next), decisions::next);
        } else {
            decisions.next();
        }
    }

    private void disturb(Instant start) {
        if (dice.once(4)) {
            Instant down = dice.within(start, end);
            agenda.at(down, wire::readerStops);
            agenda.at(down.plus(dice.minutes(5, 240)), wire::readerStarts);
        }
        if (dice.once(4)) {
            Instant down = dice.within(start, end);
            agenda.at(down, () -> sweepIsDown = true);
            agenda.at(down.plus(dice.minutes(5, 300)), () -> sweepIsDown = false);
        }
        if (dice.once(5)) {
            agenda.at(dice.within(start, end), () -> gazette.notice(clock()));
        }
        if (dice.once(3)) {
            agenda.at(dice.within(start, end), wire::again);
        }
        if (dice.once(8)) {
            Duration jump = Duration.ofHours(dice.once(2) ? 1 : -1);
            Instant at = dice.within(start, end);
            agenda.at(at, () -> {
                skew = jump;
                log.add(new Noted(clock(), "the clock jumped by", jump));
            });
            agenda.at(at.plus(dice.minutes(5, 120)), () -> skew = Duration.ZERO);
        }
    }

    /** As the sweep of the service does it. */
    private void sweep(Duration every) {
        agenda.at(agenda.now().plus(every).plus(dice.within(Duration.ofSeconds(40))), () -> {
            if (!sweepIsDown) {
                Instant now = clock();
                ledgers.at(now);
                new TreeMap<>(ledgers.wakes()).forEach((ledger, wake) -> {
                    ledgers.readCalendar(ledger, gazette.calendars());
                    Instant known = earlier(known(wake).minus(IN_FLIGHT), now);
                    if (wake.at()
                            .filter(due -> !due.isAfter(now) && !known.isBefore(due))
                            .isPresent()) {
                        log.add(new Noted(now, "tell " + ledger, known));
                        ledgers.tell(ledger, known);
                    }
                });
                listen();
            }
            if (agenda.now().isBefore(end)) {
                sweep(every);
            }
        });
    }

    private Instant known(LedgersInMemory.Wake wake) {
        Instant incidents = wire.watermark(Topics.INCIDENTS);
        return wake.incident() == null ? earlier(incidents, wire.watermark(Topics.STORIES)) : incidents;
    }

    private void deliver(Envelope message) {
        ledgers.at(clock());
        log.add(new Noted(clock(), "deliver " + message.id(), message.message()));
        ledgers.deliver(message);
        listen();
    }

    private void listen() {
        ledgers.at(clock());
        for (Line news : ledgers.news()) {
            Line said = mouth.apply(news);
            written.add(said);
            log.add(new Noted(said.recordedAt(), said.id(), said.message()));
            desk.read(said);
        }
    }

    private Instant clock() {
        return agenda.now().plus(skew);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
