package watchkeeper.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.past.Moment;

/** The moment that a request looks back to. Either time may be left out: it is now. Neither lies in the future. */
@Component
class Moments {
    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Moment of(@Nullable String asOf, @Nullable String knownAt) {
        Instant now = clock.instant();
        return new Moment(instant("asOf", asOf, now), instant("knownAt", knownAt, now));
    }

    /** The moment that a request asks for, or nothing when it asks for the present. */
    Optional<Moment> asked(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        String asOf = query.getFirst("asOf");
        String knownAt = query.getFirst("knownAt");
        return asOf == null && knownAt == null ? Optional.empty() : Optional.of(of(asOf, knownAt));
    }

    /** A stream follows the present. */
    static void refuseInStreams(ServerWebExchange exchange) {
        for (String field : List.of("asOf", "knownAt")) {
            if (exchange.getRequest().getQueryParams().containsKey(field)) {
                throw Refusal.invalid(field, "", "实时推送不能带 " + field, "a stream takes no " + field);
            }
        }
    }

    private static Instant instant(String field, @Nullable String value, Instant now) {
        // A plus that was not escaped in an address arrives as a blank.
        Instant given = new Given("")
                .optionalInstant(field, value == null ? null : value.strip().replace(' ', '+'));
        if (given == null) {
            return now;
        }
        if (given.isAfter(now)) {
            throw Refusal.invalid(field, "", field + " 晚于当前时间", field + " lies in the future");
        }
        return given;
    }
}
