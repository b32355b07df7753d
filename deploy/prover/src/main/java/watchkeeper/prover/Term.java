package watchkeeper.prover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One duty as the terms in a message state it. */
record Term(JsonNode stated, ZoneId zone) {
    String kind() {
        return stated.path("kind").asString();
    }

    Duration grace() {
        return Duration.parse(stated.path("grace").asString());
    }

    /** What begins it; where an older message does not say, the response. */
    boolean counts(String since) {
        return stated.path("since").asString("RESPONSE").equals(since);
    }

    boolean repeats() {
        return rhythm().path("every").isString() || !rhythm().path("dailyAt").isEmpty();
    }

    /** So many working days after the day; 0 where none are counted. */
    int workingDays() {
        return rhythm().path("withinWorkingDays").asInt(0);
    }

    List<String> bodies() {
        return texts(stated.path("owners")).toList();
    }

    boolean isOwedBy(String role) {
        return stated.path(role.equals("WATCHING") ? "eachWatching" : "eachUnit")
                .asBoolean(false);
    }

    boolean isDoneBy(String fact) {
        return texts(stated.path("fulfilledBy")).anyMatch(fact::equals);
    }

    /** By whoever does it, where the terms say so. */
    boolean isDoneByAnyBody() {
        return stated.path("byAnyBody").asBoolean(false);
    }

    /** The first due time after an instant. */
    Instant due(Instant after) {
        for (String interval : List.of("every", "within")) {
            if (rhythm().path(interval).isString()) {
                return after.plus(Duration.parse(rhythm().path(interval).asString()));
            }
        }
        ZonedDateTime local = after.atZone(zone);
        return texts(rhythm().path("dailyAt"))
                .map(LocalTime::parse)
                .map(hour -> hour.isAfter(local.toLocalTime())
                        ? local.with(hour)
                        : local.with(hour).plusDays(1))
                .map(ZonedDateTime::toInstant)
                .min(Instant::compareTo)
                .orElseThrow(() -> new Unreachable("a rhythm that this program does not know: " + rhythm()));
    }

    private JsonNode rhythm() {
        return stated.path("rhythm");
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
