package watchkeeper.chassis.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;

/**
 * How far a viewer has come; as text the id of an event. One stored event may change several rows under one position:
 * {@code 12.1} is after the first of them, {@code 12} after all.
 *
 * @param given how many changes of the position the viewer has; 0 means all
 * @param mark of the filter that he looked through, see {@link LiveFilter#shifting()}; empty for one that stays
 */
record LivePlace(long position, int given, String mark) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?:\\.([1-9]\\d{0,8}))?(?:~([0-9a-f]{8}))?");

    LivePlace(long position, int given) {
        this(position, given, "");
    }

    static @Nullable LivePlace read(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        Matcher text = TEXT.matcher(lastEventId.strip());
        if (!text.matches()) {
            throw Refusal.invalid("Last-Event-ID", "", "Last-Event-ID 无效", "Last-Event-ID is not one of ours");
        }
        return new LivePlace(
                Long.parseLong(text.group(1)),
                text.group(2) == null ? 0 : Integer.parseInt(text.group(2)),
                text.group(3) == null ? "" : text.group(3));
    }

    /** The position of which, and of all before, the viewer has everything. */
    long complete() {
        return given == 0 ? position : position - 1;
    }

    boolean has(LivePlace change) {
        return change.position < position || (change.position == position && (given == 0 || within(change)));
    }

    private boolean within(LivePlace change) {
        return change.given != 0 && change.given <= given;
    }

    @Override
    public String toString() {
        return position + (given == 0 ? "" : "." + given) + (mark.isEmpty() ? "" : "~" + mark);
    }
}
