package watchkeeper.contracts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Detection 监测信息: one observation of one public post, as it stands on {@link Topics#DETECTIONS}. Identified by
 * (item, observedAt); the item is (platform, id or url).
 *
 * @param item stable id of the post: platform and a hash of its id or url
 * @param authorHash keyed hash of the handle, to tell one loud voice from many; the handle itself is never kept
 * @param more other fields as sent, except those that name a person
 */
public record Detection(
        String item,
        String platform,
        Instant observedAt,
        String title,
        @Nullable String text,
        @Nullable String url,
        @Nullable String id,
        @Nullable Instant publishedAt,
        MediaClass mediaClass,
        @Nullable Integer rank,
        @Nullable Long hot,
        @Nullable Long readCount,
        @Nullable Long discussCount,
        @Nullable String category,
        @Nullable String authorHash,
        Map<String, Object> more) {
    public Detection {
        more = more == null ? Map.of() : Map.copyOf(more);
    }
}
