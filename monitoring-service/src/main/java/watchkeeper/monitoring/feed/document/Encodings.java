package watchkeeper.monitoring.feed.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a document is: by its byte order mark, else by the {@code charset} of the HTTP header, else by its
 * XML declaration, else UTF-8 (RFC 7303). The first in which the bytes make sense is taken, since headers are often
 * wrong; when they make sense in none, the first is, with U+FFFD for what is broken.
 */
final class Encodings {
    /** Labels are taken for the superset that is really sent under them, as browsers do. */
    private static final Map<String, String> SUPERSETS = Map.of(
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "x-gbk", "GB18030",
            "big5", "Big5-HKSCS",
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252");

    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]+)");
    private static final Pattern IN_DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]+)[\"']");
    private static final int DECLARATION = 400;

    private Encodings() {}

    static String decode(byte[] body, @Nullable String contentType) {
        Charset marked = marked(body);
        if (marked != null) {
            return withoutMark(lenient(body, marked));
        }
        List<Charset> candidates = new ArrayList<>();
        add(candidates, contentType == null ? null : found(IN_HEADER, contentType));
        String start = new String(body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        add(candidates, found(IN_DECLARATION, start.replace("\0", "")));
        add(candidates, unmarkedUtf16(body));
        add(candidates, "UTF-8");
        return candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(strict(body, candidate)))
                .findFirst()
                .orElseGet(() -> lenient(body, candidates.getFirst()));
    }

    private static @Nullable String strict(byte[] body, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static void add(List<Charset> candidates, @Nullable String label) {
        if (label == null) {
            return;
        }
        String name = SUPERSETS.getOrDefault(label.toLowerCase(Locale.ROOT), label);
        try {
            candidates.add(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            // A label that nobody knows says nothing.
            return;
        }
    }

    private static String lenient(byte[] body, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("replaced, so never thrown", e);
        }
    }

    private static @Nullable Charset marked(byte[] body) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(body, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(body, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable String unmarkedUtf16(byte[] body) {
        if (starts(body, 0, '<')) {
            return "UTF-16BE";
        }
        return starts(body, '<', 0) ? "UTF-16LE" : null;
    }

    private static boolean starts(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
