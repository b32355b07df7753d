package watchkeeper.reporting.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyRow;

/** The words of the layout, in each language; they stand in {@code labels.json}. */
public enum Labels {
    ZH,
    EN;

    /** Read once; an enum itself holds nothing that could change. */
    private static final class File {
        static final JsonNode LABELS = read();

        private static JsonNode read() {
            try (InputStream file = Objects.requireNonNull(Labels.class.getResourceAsStream("labels.json"))) {
                return Json.MAPPER.readTree(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String of(Words both) {
        return this == ZH ? both.zh() : both.en();
    }

    /** The red head: who issues what kind of paper. */
    String head(String issuer, @Nullable DutyRow slot) {
        String kind = slot == null || slot.kind() == DutyKind.SPECIAL_REPORT
                ? "special"
                : slot.kind() == DutyKind.BRIEFING ? "briefing" : "report";
        return say("head", issuer, say(kind));
    }

    String title(String matter, String kind) {
        return matter.isEmpty() ? kind : say("title", matter, kind);
    }

    String number() {
        return say("number");
    }

    String signer(String who) {
        return who.isEmpty() ? "" : say("signer", who);
    }

    String addressee(String whom) {
        return whom.isEmpty() ? "" : say("addressee", whom);
    }

    String copies(List<String> whom) {
        return whom.isEmpty() ? "" : say("copies", String.join(say("comma"), whom));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("date"), this == ZH ? Locale.CHINA : Locale.ENGLISH)
                .format(day);
    }

    String issued(LocalDate day) {
        return say("issued", date(day));
    }

    String correction(int edition) {
        return say("correction", edition);
    }

    String inBrackets(String text) {
        return say("brackets", text);
    }

    String grounds() {
        return say("grounds");
    }

    String exercise() {
        return say("exercise");
    }

    String draft() {
        return say("draft");
    }

    String reason() {
        return say("reason");
    }

    String situation() {
        return say("situation");
    }

    String zero() {
        return say("zero");
    }

    String realMatter() {
        return say("realMatter");
    }

    String next() {
        return say("next");
    }

    private String say(String key, Object... values) {
        String label =
                File.LABELS.path(name().toLowerCase(Locale.ROOT)).path(key).asString();
        return values.length == 0 ? label : label.formatted(values);
    }
}
