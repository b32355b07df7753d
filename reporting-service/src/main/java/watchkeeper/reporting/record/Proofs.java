package watchkeeper.reporting.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.clock.ProductClock;
import watchkeeper.chassis.intake.Watermarks;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.MessageType;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.proof.Case;
import watchkeeper.reporting.proof.Head;
import watchkeeper.reporting.proof.Line;
import watchkeeper.reporting.proof.Proof;
import watchkeeper.reporting.proof.Proving;

/** Proves an incident from the lines of the record, word for word as they came, and from how far each source is known to be. */
@Component
public class Proofs {
    /** What is stored is on its topic, and what is on a topic is taken and written down, in less real time than this. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Timeline timeline;
    private final Watermarks watermarks;
    private final Clock clock;
    private final Duration underWay;
    private final TransactionTemplate snapshot;

    Proofs(
            JdbcClient db,
            Timeline timeline,
            Watermarks watermarks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.timeline = timeline;
        this.watermarks = watermarks;
        this.clock = clock;
        this.underWay = clock instanceof ProductClock product ? product.productTimeOf(SETTLED) : Duration.ZERO;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @param asOf what is demanded up to here is judged; null for all that is known
     * @throws watchkeeper.chassis.problem.Refusal 404 when the record knows no such incident
     */
    public Proof of(String incident, @Nullable Instant asOf) {
        return prove(incident, () -> {
            Instant known = known(incident);
            Instant until = asOf == null || asOf.isAfter(known) ? known : asOf;
            return new Span(until, known.minus(underWay));
        });
    }

    /** Of what was recorded by an instant: the same whenever it is asked for, as long as nothing comes. */
    public Proof recordedBy(String incident, Instant recorded) {
        return prove(incident, () -> new Span(recorded, recorded));
    }

    private record Span(Instant until, Instant settled) {}

    private Proof prove(String incident, Supplier<Span> span) {
        return Proving.of(Objects.requireNonNull(snapshot.execute(status -> {
            timeline.known(incident);
            Span asked = span.get();
            return new Case(
                    incident, lines(incident), heads(incident, asked.settled()), asked.until(), asked.settled());
        })));
    }

    /** Up to when everything has been read that was recorded; the clock, where a topic has not been read yet. */
    private Instant known(String incident) {
        Instant now = clock.instant();
        return Stream.of(Topics.INCIDENTS, Topics.DUTIES)
                .map(topic -> watermarks.of(RecordReader.NAME, topic, incident))
                .flatMap(Optional::stream)
                .reduce(now, (one, other) -> one.isBefore(other) ? one : other);
    }

    private List<Line> lines(String incident) {
        return db.sql("""
                select l.* from record_line l
                where l.topic = ? or l.id in (select line from record_entry where incident = ?)
                order by l.id""")
                .params(Topics.REFERENCE, incident)
                .query(Proofs::line)
                .list();
    }

    /**
     * How far each aggregate is known to be: what the record's reader noted beside the lines, and what the ledgers
     * themselves have stored.
     */
    private List<Head> heads(String incident, Instant settled) {
        return db.sql("""
                with ours as (
                    select distinct l.aggregate from record_line l join record_entry e on e.line = l.id where e.incident = :incident
                    union select 'L-' || :incident)
                select aggregate, last from source_sequence where reader = :reader and aggregate in (select aggregate from ours)
                union all
                select aggregate_identifier, max(sequence_number) + 1 from domain_event_entry
                where aggregate_identifier in (select aggregate from ours) and time_stamp collate "C" < :settled
                group by aggregate_identifier""")
                .param("incident", incident)
                .param("reader", RecordReader.NAME)
                .param("settled", settled.toString())
                .query((row, n) -> new Head(row.getString(1), row.getLong(2)))
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("topic"),
                row.getString("aggregate"),
                row.getLong("sequence"),
                Instant.parse(row.getString("recorded")),
                Json.MAPPER.readValue(row.getString("body"), MessageType.messageOf(row.getString("type"))));
    }
}
