package watchkeeper.chassis.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import watchkeeper.chassis.problem.Refusal;

/** Which requests were taken and what was answered. All times are the database's: real, and one for all instances. */
final class IdempotentRequests {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getBoolean("same"),
            row.getObject("status", Integer.class) == null
                    ? Optional.empty()
                    : Optional.of(new StoredAnswer(
                            row.getInt("status"),
                            row.getString("location"),
                            row.getString("content_type"),
                            row.getBytes("body"))));

    private record Row(boolean same, Optional<StoredAnswer> answer) {}

    private final JdbcClient db;
    private final AtomicLong cleaned = new AtomicLong(System.nanoTime() - BETWEEN_CLEANINGS.toNanos());

    IdempotentRequests(JdbcClient db) {
        this.db = db;
    }

    /**
     * Takes the request for {@code by}, or gives the answer that was given before. One left by a crash can be taken
     * over after 30 s.
     *
     * @throws Refusal when the key came with something else before, or the same is being worked on
     */
    Optional<StoredAnswer> take(byte[] id, byte[] requestHash, UUID by) {
        clean();
        int taken = db.sql("""
                insert into idempotent_request as known (id, request_hash, taken_by) values (?, ?, ?)
                on conflict (id) do update set taken_by = excluded.taken_by, taken_at = now()
                where known.status is null and known.request_hash = excluded.request_hash
                    and known.taken_at < now() - interval '30 seconds'""").params(id, requestHash, by).update();
        return taken == 1 ? Optional.empty() : Optional.of(answered(id, requestHash));
    }

    private StoredAnswer answered(byte[] id, byte[] requestHash) {
        Optional<Row> row = db.sql("""
                select request_hash = ? as same, status, location, content_type, body
                from idempotent_request where id = ?""").params(requestHash, id).query(ROW).optional();
        if (row.isPresent() && !row.get().same()) {
            throw Refusal.unprocessable(
                    Idempotency.KEY, "该 Idempotency-Key 已用于另一请求", "this Idempotency-Key was used for another request");
        }
        // A row that has just gone belonged to a request that has just failed: the same answer, try again.
        return row.flatMap(Row::answer)
                .orElseThrow(() -> Refusal.conflict("", "相同请求正在处理，请稍后重试", "the same request is being worked on"));
    }

    void answer(byte[] id, UUID by, StoredAnswer answer) {
        db.sql("""
                update idempotent_request set status = :status, location = :location, content_type = :type, body = :body
                where id = :id and taken_by = :by""")
                .param("status", answer.status())
                .param("location", answer.location())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("id", id)
                .param("by", by)
                .update();
    }

    /** It failed, so the same key may try again. */
    void release(byte[] id, UUID by) {
        db.sql("delete from idempotent_request where id = ? and taken_by = ? and status is null")
                .params(id, by)
                .update();
    }

    private void clean() {
        long last = cleaned.get();
        long now = System.nanoTime();
        if (now - last >= BETWEEN_CLEANINGS.toNanos() && cleaned.compareAndSet(last, now)) {
            db.sql("delete from idempotent_request where created_at < now() - interval '48 hours'")
                    .update();
        }
    }
}
