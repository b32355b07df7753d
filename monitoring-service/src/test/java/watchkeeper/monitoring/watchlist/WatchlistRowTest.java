package watchkeeper.monitoring.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Sensitivity;

class WatchlistRowTest {
    @Test
    void saysWhichQueryIsNotReadAnyMoreAndWhere() {
        Watchlist old = new Watchlist("w", 3, "旧", Sensitivity.NORMAL, List.of("公积金", "re:zero", "业主 AND \"未闭合"));

        WatchlistRow row = WatchlistRow.of(new WatchlistVersion(old, "duty-officer", Instant.EPOCH, "r"));

        assertThat(row.unreadable()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.query()).isEqualTo("业主 AND \"未闭合");
            assertThat(unreadable.position()).isEqualTo(7);
            assertThat(unreadable.zh()).isNotBlank();
            assertThat(unreadable.en()).isNotBlank();
        });
    }
}
