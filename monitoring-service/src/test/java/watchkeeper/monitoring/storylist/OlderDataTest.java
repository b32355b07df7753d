package watchkeeper.monitoring.storylist;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import watchkeeper.chassis.wire.Json;
import watchkeeper.embedded.TestServers;
import watchkeeper.monitoring.storylist.StoryFacts.State;
import watchkeeper.monitoring.watchlist.WatchlistRow;

/** What a former program stored is brought up by the migrations. */
class OlderDataTest {
    private static final String DATABASE = "older";

    private final TestServers servers = TestServers.shared();
    private final JdbcClient db = JdbcClient.create(new DriverManagerDataSource(
            servers.jdbcUrl(DATABASE), DATABASE + "_owner", servers.ownerPassword(DATABASE)));

    @Test
    void storiesAndWatchlistsOfAFormerProgramAreThere() {
        migrate("12");
        db.sql("""
                insert into live_row (list, key, position, body) values ('stories', 'story-1', 7, '{
                    "id": "story-1", "watchlist": "housing-fund", "title": "公积金", "wordings": ["公积金"],
                    "firstPlatform": "weibo", "firstClass": "SOCIAL", "firstObservedAt": "2026-08-18T00:00:00Z",
                    "lastObservedAt": "2026-08-18T00:00:00Z", "observations": 1, "platforms": {"weibo": 1},
                    "suggested": {"level": "IV", "clause": "四4", "figures": {"observations": 1},
                        "at": "2026-08-18T00:00:01Z"},
                    "heat": [], "state": "DISMISSED", "dismissed": {"by": "duty-officer", "reason": "x",
                        "at": "2026-08-18T00:01:00Z"}, "incidentId": null}')""").update();
        db.sql("""
                insert into story_member (story_id, sequence, item, observed_at, title, platform, media_class, why)
                values ('story-1', 2, 'weibo:1', '2026-08-18T00:00:00Z', '公积金', 'weibo', 'SOCIAL', 'x')""").update();
        db.sql("""
                insert into watchlist_version (id, version, name, sensitivity, queries, changed_by, changed_at, reason)
                values ('housing-fund', 1, '公积金', 'HIGH', '["公积金"]', 'watchkeeper', '2026-08-01T00:00:00Z', 'x'),
                    ('housing-fund', 2, '公积金', 'HIGH', '["公积金 新政"]', 'admin', '2026-08-02T00:00:00.5Z', 'y')""").update();

        migrate("latest");

        StoryFacts facts = new StoryBook(db).takeDirty(10).getFirst();
        assertThat(facts.state()).isEqualTo(State.DISMISSED);
        assertThat(facts.suggested()).isNotNull();
        StoryRow row = StoryRow.of(facts, new StoryCurve(db));
        assertThat(row.observations()).isEqualTo(1);
        assertThat(row.heat()).hasSize(1);
        assertThat(new StoryMembers(db).page("story-1", 0, 10)).singleElement().satisfies(member -> {
            assertThat(member.toldOf()).isEqualTo("story-1");
            assertThat(member.highlights()).isEmpty();
        });
        String list = db.sql("select body::text from live_row where list = 'watchlists'")
                .query(String.class)
                .single();
        WatchlistRow shown = Json.MAPPER.readValue(list, WatchlistRow.class);
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.changedAt()).isEqualTo("2026-08-02T00:00:00.5Z");
        assertThat(db.sql("select position from live_position where list = 'watchlists'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void migrate(String upTo) {
        Flyway.configure()
                .dataSource(servers.jdbcUrl(DATABASE), DATABASE + "_owner", servers.ownerPassword(DATABASE))
                .locations("classpath:db/chassis", "classpath:db/migration")
                .outOfOrder(true)
                .target(upTo)
                .load()
                .migrate();
    }
}
