package watchkeeper.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;

/** Turns of phrase that all texts share. */
final class Phrases {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Phrases() {}

    /** An exercise says so before anything else. */
    static Words marked(boolean exercise, String zh, String en) {
        return exercise ? new Words("【演练】" + zh, "[EXERCISE] " + en) : new Words(zh, en);
    }

    static String time(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone)) + "（" + zone.getId() + "）";
    }

    static String zh(Level level) {
        return level
                + switch (level) {
                    case I -> "级 特别重大";
                    case II -> "级 重大";
                    case III -> "级 较大";
                    case IV -> "级 一般";
                };
    }
}
