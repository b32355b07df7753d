package watchkeeper.monitoring.feed.document;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a reader would see of a stranger's HTML: no markup, no script, nothing that turns the direction of reading. */
final class PlainText {
    private static final int READ = 200_000;
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    static String of(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return "";
        }
        String read = html.length() > READ ? html.substring(0, READ) : html;
        String text = read.indexOf('<') < 0 && read.indexOf('&') < 0
                ? read
                : Jsoup.parse(read).text();
        return DIRECTION.matcher(text).replaceAll("").strip();
    }

    static @Nullable String orNull(@Nullable String html) {
        String text = of(html);
        return text.isEmpty() ? null : text;
    }
}
