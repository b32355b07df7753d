package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.duty.Fact;

/**
 * Ten thousand open ledgers: a day of downtime is written once, oldest first, while commands are served; then real time. And
 * one ledger of five thousand events.
 */
@Tag("campaign")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenLedgersCampaignTest extends RunningReportingService {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLedgersCampaignTest.class);
    private static final int LEDGERS = 10_000;
    private static final int A_SECOND = 250;
    private static final int SECONDS = 20;
    private static final int LONG = 5_000;

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcClient db;

    @Autowired
    EventStore store;

    @Test
    @Order(3)
    void aDayOfDowntimeIsWrittenOnceWhileCommandsAreServed() {
        Instant opened = clock.instant();
        long began = System.nanoTime();
        openAll("day", LEDGERS, index -> opened.plusMillis(index), Duration.ofHours(16));
        say("opened %d ledgers in %d s".formatted(LEDGERS, seconds(began)));
        clock.forward(Duration.ofHours(24));
        Instant now = clock.instant();
        long from = System.nanoTime();
        long cpu = cpu();
        List<Long> served = new ArrayList<>();
        while (waiting(now) > 0) {
            long asked = System.nanoTime();
            open("beside-" + served.size(), now, Duration.ofHours(99));
            served.add((System.nanoTime() - asked) / 1_000_000);
        }
        say(
                "20,000 overdue slots in %d s, %d CPU-s of service, broker's client and test; commands beside: %d, p99 %d ms"
                        .formatted(seconds(from), (cpu() - cpu) / 1_000_000_000, served.size(), p99(served)));
        assertThat(overdue("L-day-%")).isEqualTo(2L * LEDGERS);
    }

    @Test
    @Order(2)
    void twoHundredAndFiftyWakeUpsASecondAreWrittenInTime() {
        Instant first = clock.instant();
        int count = A_SECOND * SECONDS;
        openAll("rate", count, index -> first.plusMillis(index * 1000L / A_SECOND), Duration.ofHours(1));
        clock.forward(Duration.between(
                clock.instant(), first.plus(Duration.ofMinutes(44).plusSeconds(55))));
        long began = System.nanoTime();
        for (long last = began; seconds(began) < SECONDS + 15; ) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            long real = System.nanoTime();
            clock.forward(Duration.ofNanos(real - last));
            last = real;
        }
        await().atMost(60, TimeUnit.SECONDS).until(() -> written("L-rate-%") >= count);
        List<Long> late = db.sql("""
                        select (extract(epoch from time_stamp::timestamptz
                            - (convert_from(payload, 'UTF8')::jsonb ->> 'at')::timestamptz) * 1000)::bigint
                        from domain_event_entry where aggregate_identifier like 'L-rate-%' and payload_type = 'ledger.SlotChanged'""").query(Long.class).list();
        say("lateness of %d lines at %d a second: p99 %d ms"
                .formatted(late.size(), A_SECOND, p99(new ArrayList<>(late))));
        assertThat(written("L-rate-%")).isEqualTo(count);
        IntStream.range(0, count).parallel().forEach(index -> lift("rate-" + index));
    }

    @Test
    @Order(1)
    void aLedgerOfFiveThousandEventsIsToldTheTimeOutOfItsSnapshot() {
        Instant opened = clock.instant();
        open("long", opened, Duration.ofHours(1));
        Instant told = opened;
        while (events("L-long") < LONG) {
            told = told.plus(Duration.ofHours(1));
            commands.sendAndWait(new TellTime("L-long", told));
        }
        clock.forward(Duration.between(clock.instant(), told));
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long asked = System.nanoTime();
            commands.sendAndWait(new TellTime("L-long", told));
            took.add((System.nanoTime() - asked) / 1_000_000);
        }
        say("a command on %d events: median %d ms, the longest %d ms"
                .formatted(events("L-long"), median(took), Collections.max(took)));
        long kept = reading("L-long");
        db.sql("delete from snapshot_event_entry where aggregate_identifier = 'L-long'")
                .update();
        say("its ledger is read in %d ms out of a snapshot, in %d ms out of all events"
                .formatted(kept, reading("L-long")));
        assertThat(events("L-long")).isGreaterThanOrEqualTo(LONG);
        lift("long");
    }

    /** What a command reads before it decides anything. */
    private long reading(String ledger) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long asked = System.nanoTime();
            store.readEvents(ledger)
                    .forEachRemaining(event -> assertThat(event.getPayload()).isNotNull());
            took.add((System.nanoTime() - asked) / 1_000_000);
        }
        return median(took);
    }

    private void lift(String id) {
        take(id, 3, new Fact.ResponseLifted(clock.instant(), "lifted", List.of()));
    }

    private void openAll(String name, int count, IntFunction<Instant> at, Duration every) {
        IntStream.range(0, count).parallel().forEach(index -> open(name + "-" + index, at.apply(index), every));
    }

    private void open(String id, Instant at, Duration every) {
        DutyTerm special = new DutyTerm(
                DutyKind.SPECIAL_REPORT,
                Rhythm.every(every),
                List.of(),
                true,
                "CENTER",
                Duration.ofMinutes(30),
                false,
                List.of(),
                "五");
        List<String> units = id.startsWith("rate") ? List.of("unit-a") : List.of("unit-a", "unit-b");
        DutyTerm none = new DutyTerm(
                DutyKind.INITIAL_REPORT,
                Rhythm.within(Duration.ofDays(365)),
                List.of("CENTER"),
                false,
                "OFFICE",
                Duration.ofMinutes(10),
                false,
                List.of(),
                "六");
        take(id, 1, new Fact.IncidentOpened(at, id, units, none, false));
        take(
                id,
                2,
                new Fact.TermsDecided(
                        at, new Terms("p", "1", Level.III, "CENTER", "Asia/Shanghai", 3, List.of(special)), "started"));
    }

    private void take(String id, long sequence, Fact fact) {
        commands.sendAndWait(new TakeFact("L-" + id, id, "Asia/Shanghai", false, id, sequence, fact));
    }

    private long waiting(Instant now) {
        return db.sql("select count(*) from ledger_wake where next_wake_at <= ? and ledger_id like 'L-day-%'")
                .param(java.sql.Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    private long events(String ledger) {
        return db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(ledger)
                .query(Long.class)
                .single();
    }

    private long overdue(String ledgers) {
        return db.sql("""
                select count(*) from domain_event_entry
                where aggregate_identifier like ? and payload_type = 'ledger.SlotChanged'
                    and convert_from(payload, 'UTF8')::jsonb -> 'slot' ->> 'state' = 'OVERDUE'""").param(ledgers).query(Long.class).single();
    }

    private long written(String ledgers) {
        return db.sql("""
                select count(*) from domain_event_entry
                where aggregate_identifier like ? and payload_type = 'ledger.SlotChanged'""").param(ledgers).query(Long.class).single();
    }

    private static long p99(List<Long> values) {
        Collections.sort(values);
        return values.get((int) Math.min(values.size() - 1, Math.floor(values.size() * 0.99)));
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void say(String figures) {
        LOG.warn("{}", figures);
    }
}
