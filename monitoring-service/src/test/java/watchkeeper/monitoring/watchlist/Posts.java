package watchkeeper.monitoring.watchlist;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.MediaClass;

/** Posts as the matcher gets them. */
public final class Posts {
    private Posts() {}

    public static Detection on(String platform, String item, String title, @Nullable String text) {
        return new Detection(
                item,
                platform,
                Instant.EPOCH,
                title,
                text,
                null,
                item,
                null,
                MediaClass.FORUM,
                null,
                null,
                null,
                null,
                "社会",
                null,
                Map.of());
    }
}
