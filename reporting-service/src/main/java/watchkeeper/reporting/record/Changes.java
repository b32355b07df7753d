package watchkeeper.reporting.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came to the record of an incident after a position, or of a story that has no incident yet. */
@Component
public class Changes {
    private static final String OF_INCIDENT = """
            select e.position as entry, l.* from record_entry e
            join record_line l on l.id = e.line where e.incident = ? and e.position > ? and e.position <= ?""";
    /** A story has no positions of its own before it has an incident: all that is known of it is given. */
    private static final String OF_STORY = """
            select 0 as entry, l.* from record_line l
            where l.subject = ? and 0 >= ? and 0 <= ?""";

    private final JdbcClient db;
    private final Timeline timeline;

    Changes(JdbcClient db, Timeline timeline) {
        this.db = db;
        this.timeline = timeline;
    }

    /**
     * @param incident null where there is only the story
     * @param subject the incident or the story
     * @param after and no later than {@code upTo}: positions of the record
     */
    public record Span(@Nullable String incident, String subject, long after, long upTo) {
        private String lines() {
            return incident == null ? OF_STORY : OF_INCIDENT;
        }

        private List<Object> params() {
            return new ArrayList<>(List.of(incident == null ? subject : incident, after, upTo));
        }
    }

    public long position() {
        return timeline.position();
    }

    /** Messages of certain types, in the order in which they occurred. */
    public List<TimelineFact> facts(Span span, Collection<String> types) {
        List<Object> params = span.params();
        params.add(types.toArray(String[]::new));
        return db.sql(span.lines() + " and split_part(l.type, '.', 3) = any(?)"
                        + " order by l.occurred_at, l.recorded_at, l.sequence, l.id")
                .params(params)
                .query(timeline::fact)
                .list();
    }

    /**
     * How the posts went: how many, and the first, the last and the hottest.
     *
     * @param platforms on how many platforms
     */
    public record Heat(long count, long platforms, TimelineFact first, TimelineFact last, TimelineFact hottest) {}

    /** The posts that were joined; empty when there were none. */
    public Optional<Heat> heat(Span span) {
        List<TimelineFact> three = new ArrayList<>();
        for (String order : List.of(
                "occurred_at, id", "occurred_at desc, id desc", "hot::numeric desc nulls last, occurred_at, id")) {
            posts(span, "*", " order by " + order + " limit 1")
                    .query(timeline::fact)
                    .optional()
                    .ifPresent(three::add);
        }
        return three.isEmpty()
                ? Optional.empty()
                : Optional.of(posts(span, "count(*), count(distinct platform)", "")
                        .query((row, n) ->
                                new Heat(row.getLong(1), row.getLong(2), three.get(0), three.get(1), three.get(2)))
                        .single());
    }

    private JdbcClient.StatementSpec posts(Span span, String what, String rest) {
        return db.sql("select " + what + " from (select line.*, " + field("hot") + ", " + field("platform") + " from ("
                        + span.lines() + " and l.type = 'watchkeeper.story.DetectionJoined') line) post" + rest)
                .params(span.params());
    }

    /** A feed may send what the database keeps word for word but cannot read: the character 0. */
    private static String field(String name) {
        return "case when strpos(line.body::text, '\\u0000') = 0 then line.body ->> '" + name + "' end as " + name;
    }
}
