package watchkeeper.monitoring.storylist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Splits and merges. They arrive on several partitions, so that a later one may be read first: whenever one comes, the
 * memberships that it may bear on are led through all moves again, in the order of their numbers.
 */
@Component
class StoryMoves {
    private final JdbcClient db;

    StoryMoves(JdbcClient db) {
        this.db = db;
    }

    // Never compared: it only carries a row.
    @SuppressWarnings("ArrayRecordComponent")
    private record Move(String from, String into, long before, String @Nullable [] items) {}

    /**
     * @param before sequence of the message in {@code from}: what the story was told earlier moves
     * @param items null for all
     * @return the stories whose members may be others now
     */
    Set<String> add(String watchlist, long move, String from, String into, long before, @Nullable List<String> items) {
        db.sql("""
                insert into story_move (watchlist, move, from_story, into_story, at_sequence, items)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(watchlist, move, from, into, before)
                .param(items == null ? null : items.toArray(String[]::new))
                .update();
        List<Move> all = db.sql("""
                select from_story, into_story, at_sequence, items from story_move where watchlist = ? order by move""").param(watchlist).query(StoryMoves::move).list();
        Set<String> concerned = connected(from, all);
        lead(
                concerned,
                all.stream().filter(each -> concerned.contains(each.from())).toList());
        return concerned;
    }

    private void lead(Set<String> stories, List<Move> moves) {
        db.sql("update story_member set owner = story_id where story_id = any(?) and owner <> story_id")
                .param(stories.toArray(String[]::new))
                .update();
        for (Move move : moves) {
            String some = move.items() == null ? "" : " and item = any(?)";
            var update = db.sql("""
                    update story_member set owner = ?
                    where owner = ? and (story_id <> ? or sequence < ?)""" + some).params(move.into(), move.from(), move.from(), move.before());
            (move.items() == null ? update : update.param(move.items())).update();
        }
    }

    private static Set<String> connected(String story, List<Move> moves) {
        Set<String> reached = new HashSet<>(Set.of(story));
        int before = 0;
        while (before < reached.size()) {
            before = reached.size();
            for (Move move : moves) {
                if (reached.contains(move.from()) || reached.contains(move.into())) {
                    reached.add(move.from());
                    reached.add(move.into());
                }
            }
        }
        return reached;
    }

    private static Move move(ResultSet row, int n) throws SQLException {
        Array items = row.getArray("items");
        return new Move(
                row.getString("from_story"),
                row.getString("into_story"),
                row.getLong("at_sequence"),
                items == null ? null : (String[]) items.getArray());
    }
}
