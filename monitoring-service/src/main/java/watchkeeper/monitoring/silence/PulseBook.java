package watchkeeper.monitoring.silence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import watchkeeper.contracts.FeedMessage.FeedFellSilent;
import watchkeeper.contracts.FeedMessage.FeedSpokeAgain;

/** When each source was heard, and what was said about it. */
@Component
public class PulseBook {
    /** What comes within a minute of product time is one beat: a body of a thousand posts is no rhythm. */
    private static final Duration BEAT = Duration.ofMinutes(1);
    /** Whoever may send can invent platforms; beyond so many sources nobody keeps their rhythm. */
    private static final int MOST_SOURCES = 1_000;

    private static final String PULSES = """
            select pulse.*, feed.silent_s, case when feed.failures > 0 then feed.fault end as fault
            from pulse left join feed on feed.id = pulse.source""";

    private final JdbcClient db;
    private final Notices notices;

    PulseBook(JdbcClient db, Notices notices) {
        this.db = db;
        this.notices = notices;
    }

    public List<Pulse> all() {
        return db.sql(PULSES + " order by source").query(PulseBook::pulse).list();
    }

    public Optional<Pulse> find(String source) {
        return db.sql(PULSES + " where source = ?")
                .param(source)
                .query(PulseBook::pulse)
                .optional();
    }

    /** Something came of it. If it had fallen silent, that it speaks again is to be said, in the same transaction. */
    @Transactional
    public void beat(String source, Instant now) {
        Optional<Pulse> known = db.sql(PULSES + " where source = ? for update of pulse")
                .param(source)
                .query(PulseBook::pulse)
                .optional();
        if (known.isEmpty()) {
            first(source, now);
        } else {
            next(known.get(), now);
        }
    }

    private void first(String source, Instant now) {
        db.sql("""
                insert into pulse (source, last_at, beat_at)
                select ?, ?, ? where (select count(*) from pulse) < ? on conflict do nothing""")
                .params(source, Timestamp.from(now), Timestamp.from(now), MOST_SOURCES)
                .update();
    }

    private void next(Pulse known, Instant now) {
        if (now.isBefore(known.lastAt())) {
            return;
        }
        Duration gap = Duration.between(known.beatAt(), now);
        boolean beat = gap.compareTo(BEAT) >= 0;
        List<Long> gaps = new ArrayList<>(known.gaps());
        if (beat) {
            gaps.add(gap.toSeconds());
        }
        long sequence = known.sequence();
        Instant silentSince = known.silentSince();
        if (silentSince != null) {
            notices.add(known.source(), ++sequence, now, new FeedSpokeAgain(known.source(), now, silentSince));
        }
        db.sql(
                        "update pulse set last_at = ?, beat_at = ?, gaps = ?, silent_since = null, sequence = ? where source = ?")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(beat ? now : known.beatAt()),
                        gaps.subList(Math.max(0, gaps.size() - Rhythm.MOST), gaps.size())
                                .toArray(Long[]::new),
                        sequence,
                        known.source())
                .update();
    }

    /** Says once that it fell silent, unless something came in the meantime. */
    @Transactional
    void fellSilent(Pulse pulse, Duration expectedWithin, Instant now) {
        int still = db.sql("""
                update pulse set silent_since = last_at, sequence = sequence + 1
                where source = ? and last_at = ? and silent_since is null""")
                .params(pulse.source(), Timestamp.from(pulse.lastAt()))
                .update();
        if (still == 1) {
            notices.add(
                    pulse.source(),
                    pulse.sequence() + 1,
                    now,
                    new FeedFellSilent(pulse.source(), pulse.lastAt(), expectedWithin, pulse.fault()));
        }
    }

    /** Since when we have been listening, product time; from now on when there was a pause of ours. */
    Instant listeningSince(Instant now, Duration pause) {
        return db.sql("""
                insert into listening as known (since, woke_at) values (?, now())
                on conflict (one) do update set woke_at = now(), since = case
                    when known.woke_at < now() - ? * interval '1 second' then excluded.since else known.since end
                returning since""")
                .params(Timestamp.from(now), pause.toSeconds())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static Pulse pulse(ResultSet row, int n) throws SQLException {
        Timestamp silent = row.getTimestamp("silent_since");
        long rule = row.getLong("silent_s");
        return new Pulse(
                row.getString("source"),
                row.getTimestamp("last_at").toInstant(),
                row.getTimestamp("beat_at").toInstant(),
                List.of((Long[]) row.getArray("gaps").getArray()),
                silent == null ? null : silent.toInstant(),
                row.getLong("sequence"),
                rule == 0 ? null : Duration.ofSeconds(rule),
                row.getString("fault"));
    }
}
