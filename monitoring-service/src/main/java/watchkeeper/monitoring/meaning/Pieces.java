package watchkeeper.monitoring.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/**
 * Cuts a text into the pieces that the model knows (WordPiece, as in the model's own tokenizer.json): each Han character
 * and sign by itself, words of letters and digits by their longest known beginnings.
 */
final class Pieces {
    private static final String FILE = "/bge-small-zh-v1.5-tokenizer.json";

    /** Beginning and end come on top; the model reads up to 512. */
    private static final int MOST = 128;

    private final Map<String, Long> ids;
    private final long begin;
    private final long end;
    private final long unknown;

    private Pieces(Map<String, Long> ids) {
        this.ids = ids;
        this.begin = Objects.requireNonNull(ids.get("[CLS]"));
        this.end = Objects.requireNonNull(ids.get("[SEP]"));
        this.unknown = Objects.requireNonNull(ids.get("[UNK]"));
    }

    static Pieces shipped() {
        try (InputStream in = Objects.requireNonNull(Pieces.class.getResourceAsStream(FILE), FILE)) {
            JsonNode vocabulary = Json.MAPPER.readTree(in).path("model").path("vocab");
            return new Pieces(Json.MAPPER.convertValue(vocabulary, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text normalised, in lower case */
    long[] of(String text) {
        List<Long> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isOfAWord(c)) {
                word.appendCodePoint(c);
            } else {
                addWord(word, found);
                if (!Character.isWhitespace(c)) {
                    found.add(ids.getOrDefault(Character.toString(c), unknown));
                }
            }
        });
        addWord(word, found);
        long[] all = new long[Math.min(found.size(), MOST) + 2];
        all[0] = begin;
        for (int i = 1; i < all.length - 1; i++) {
            all[i] = found.get(i - 1);
        }
        all[all.length - 1] = end;
        return all;
    }

    private static boolean isOfAWord(int c) {
        return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    }

    /** A word of which any part is unknown is unknown as a whole. */
    private void addWord(StringBuilder word, List<Long> found) {
        List<Long> parts = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int until = word.length();
            Long id = null;
            while (id == null && until > at) {
                id = ids.get((at == 0 ? "" : "##") + word.substring(at, until));
                until -= id == null ? 1 : 0;
            }
            if (id == null) {
                parts = List.of(unknown);
                break;
            }
            parts.add(id);
            at = until;
        }
        found.addAll(parts);
        word.setLength(0);
    }
}
