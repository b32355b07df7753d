package watchkeeper.monitoring.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import watchkeeper.contracts.MediaClass;

/** The default media class of a post: by its platform's name, else by the domain of its address, else OTHER. */
public final class MediaTable {
    private static final String FILE = "/media-classes.yaml";

    private final Map<String, Map<String, List<String>>> classes;

    private MediaTable(Map<String, Map<String, List<String>>> classes) {
        this.classes = classes;
    }

    public static MediaTable shipped() {
        try (InputStream in = MediaTable.class.getResourceAsStream(FILE)) {
            return new MediaTable(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MediaClass classOf(String platform, @Nullable String url) {
        String name = platform.toLowerCase(Locale.ROOT);
        String host = host(url);
        for (MediaClass media : MediaClass.values()) {
            if (entries(media, "platforms").stream().anyMatch(entry -> begins(name, entry))) {
                return media;
            }
        }
        for (MediaClass media : MediaClass.values()) {
            if (entries(media, "domains").stream().anyMatch(domain -> isWithin(host, domain))) {
                return media;
            }
        }
        return MediaClass.OTHER;
    }

    private List<String> entries(MediaClass media, String kind) {
        return classes.getOrDefault(media.name(), Map.of()).getOrDefault(kind, List.of());
    }

    /** As a whole word: people-daily is of people, peoples-market is not. */
    private static boolean begins(String name, String word) {
        return name.startsWith(word)
                && (name.length() == word.length() || !Character.isLetterOrDigit(name.charAt(word.length())));
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String host(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
