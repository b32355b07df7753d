package watchkeeper.reporting.record;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import watchkeeper.chassis.problem.Refusal;

/** How far a reader has come in the one order: occurred, then recorded, then sequence. */
record TimelineCursor(Instant occurred, Instant recorded, long sequence, long line) {
    String text() {
        String plain = String.join("|", occurred.toString(), recorded.toString(), sequence + "", line + "");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal 400 when it is none of ours */
    static TimelineCursor read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 4) {
                return new TimelineCursor(
                        Instant.parse(parts[0]),
                        Instant.parse(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw refused();
        }
        throw refused();
    }

    List<Object> params() {
        return List.of(Timestamp.from(occurred), Timestamp.from(recorded), sequence, line);
    }

    private static Refusal refused() {
        return Refusal.invalid("after", "", "after 不是有效的翻页标记", "after is no cursor of ours");
    }
}
