package watchkeeper.monitoring.watchlist.query;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;

/** What a query can ask of a post besides its words: {@code platform:weibo}. */
public enum Field {
    PLATFORM("platform"),
    MEDIA_CLASS("mediaClass"),
    CATEGORY("category");

    /** Stands in no term, so that no word is taken for a mark. */
    private static final char SIGN = '\u0001';

    private final String name;

    Field(String name) {
        this.name = name;
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values()).filter(field -> field.name.equals(name)).findFirst();
    }

    /** What stands among the terms found where a post has this value. */
    String mark(String value) {
        return SIGN + name + ':' + Normaliser.normalise(value);
    }

    static boolean isMark(String found) {
        return found.charAt(0) == SIGN;
    }

    /** The mark of what the post has; none where it does not say. */
    public Optional<String> markOf(Detection detection) {
        return Optional.ofNullable(valueOf(detection)).map(this::mark);
    }

    private @Nullable String valueOf(Detection detection) {
        return switch (this) {
            case PLATFORM -> detection.platform();
            case MEDIA_CLASS -> detection.mediaClass().name();
            case CATEGORY -> detection.category();
        };
    }
}
