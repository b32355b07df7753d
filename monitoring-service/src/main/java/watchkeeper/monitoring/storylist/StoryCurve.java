package watchkeeper.monitoring.storylist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a story's members add up to. */
@Component
public class StoryCurve {
    private static final String HOUR = "date_trunc('hour', observed_at, 'UTC')";

    private final JdbcClient db;

    StoryCurve(JdbcClient db) {
        this.db = db;
    }

    /** The last hours that have any, oldest first. */
    public List<?> heat(String story, int most) {
        return hours(story, most);
    }

    List<Heat> hours(String story, int most) {
        return db.sql("select * from (select " + HOUR + """
                 as hour, count(*) as observations, count(distinct item) as items, coalesce(max(hot), 0) as hot,
                    coalesce(sum(read_count), 0) as reads, coalesce(sum(growth), 0) as growth, max(expected) as expected
                from story_member where owner = ? group by 1 order by 1 desc limit ?) last order by hour""")
                .params(story, most)
                .query(StoryCurve::heat)
                .list();
    }

    /** Hour by hour and class by class, oldest first. */
    public List<?> spread(String story) {
        return db.sql("select " + HOUR + """
                 as hour, media_class, count(*) as observations, count(distinct item) as items
                from story_member where owner = ? group by 1, 2 order by 1, 2""")
                .param(story)
                .query((row, n) -> new Spread(
                        row.getTimestamp("hour").toInstant(),
                        row.getString("media_class"),
                        row.getLong("observations"),
                        row.getLong("items")))
                .list();
    }

    /** Platforms in the order in which the story was first seen there. */
    public List<?> sources(String story) {
        return first(story, Integer.MAX_VALUE);
    }

    List<Source> first(String story, int most) {
        return db.sql("""
                select * from (
                    select distinct on (platform) platform, media_class, observed_at, title, url,
                        count(*) over (partition by platform) as observations
                    from story_member where owner = ? order by platform, observed_at, place) firsts
                order by observed_at, platform limit ?""").params(story, most).query(StoryCurve::source).list();
    }

    Map<String, Long> counted(String story, String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        db.sql("select " + column + ", count(*) from story_member where owner = ? group by 1 order by 1")
                .param(story)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    List<String> wordings(String story, int most) {
        return db.sql("select title from story_member where owner = ? group by title order by min(place) limit ?")
                .params(story, most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** For each item the most readers that its platform ever showed: its figure is a running total. */
    Totals totals(String story) {
        return db.sql("""
                select coalesce(sum(observations), 0) as observations, count(*) as items, min(first) as first,
                    max(last) as last, coalesce(sum(reads), 0) as reach, coalesce(sum(growth), 0) as growth
                from (select item, count(*) as observations, min(observed_at) as first, max(observed_at) as last,
                        max(read_count) as reads, sum(growth) as growth
                    from story_member where owner = ? group by item) per_item""").param(story).query(Totals::of).single();
    }

    private static Heat heat(ResultSet row, int n) throws SQLException {
        return new Heat(
                row.getTimestamp("hour").toInstant(),
                row.getLong("observations"),
                row.getLong("items"),
                row.getLong("hot"),
                row.getLong("reads"),
                row.getLong("growth"),
                (Double) row.getObject("expected"));
    }

    private static Source source(ResultSet row, int n) throws SQLException {
        return new Source(
                row.getString("platform"),
                row.getString("media_class"),
                row.getTimestamp("observed_at").toInstant(),
                row.getString("title"),
                row.getString("url"),
                row.getLong("observations"));
    }
}
