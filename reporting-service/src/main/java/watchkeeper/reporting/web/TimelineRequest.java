package watchkeeper.reporting.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.record.TimelineFilter;

/** What a request asks of a timeline; whatever it says wrongly is refused by name. */
record TimelineRequest(ServerWebExchange exchange) {
    private static final int LARGEST_PAGE = 1000;
    private static final int LONGEST_NUMBER = 18;
    private static final int LAST_YEAR = 9999;

    TimelineFilter filter() {
        return new TimelineFilter(
                list("family"), list("type"), list("by"), time("from"), time("to"), time("asOf"), time("knownAt"));
    }

    @Nullable
    Instant asOf() {
        return time("asOf");
    }

    @Nullable
    String after() {
        return text("after");
    }

    int limit() {
        String asked = text("limit");
        if (asked == null) {
            return LARGEST_PAGE;
        }
        if (!isNumber(asked) || Long.parseLong(asked) < 1 || Long.parseLong(asked) > LARGEST_PAGE) {
            throw Refusal.invalid("limit", "", "limit 应为 1 到 1000", "limit must be 1 to 1000");
        }
        return Integer.parseInt(asked);
    }

    @Nullable
    Long lastEventId() {
        String id = exchange.getRequest().getHeaders().getFirst("Last-Event-ID");
        if (id == null || id.isBlank()) {
            return null;
        }
        if (!isNumber(id.strip())) {
            throw Refusal.invalid("Last-Event-ID", "", "Last-Event-ID 无效", "Last-Event-ID is not one of ours");
        }
        return Long.valueOf(id.strip());
    }

    private List<String> list(String name) {
        String value = text(name);
        return value == null ? List.of() : Arrays.asList(value.split(","));
    }

    private @Nullable Instant time(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            // A plus sign in an address means a blank.
            OffsetDateTime time = OffsetDateTime.parse(value.replace(' ', '+'));
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            throw notATime(name);
        }
        throw notATime(name);
    }

    private static Refusal notATime(String name) {
        return Refusal.invalid(name, "", name + " 不是带时区的时间", name + " is not an instant of ISO 8601 with an offset");
    }

    private @Nullable String text(String name) {
        String value = exchange.getRequest().getQueryParams().getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
