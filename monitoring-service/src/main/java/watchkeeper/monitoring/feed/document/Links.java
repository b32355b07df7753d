package watchkeeper.monitoring.feed.document;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links of strangers: absolute, on the web, without a user in them, or none. */
final class Links {
    private static final Set<String> WEB = Set.of("http", "https");

    private Links() {}

    static @Nullable URI absolute(URI base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            URI absolute = base.resolve(link.strip().replace(" ", "%20"));
            String scheme = absolute.getScheme();
            boolean web = scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT));
            return web && absolute.getHost() != null && absolute.getUserInfo() == null ? absolute : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
