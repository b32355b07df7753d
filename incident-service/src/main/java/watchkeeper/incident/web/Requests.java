package watchkeeper.incident.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, as they come: everything may be missing, {@link Given} says what must not. */
final class Requests {
    private Requests() {}

    record Opening(
            @Nullable String title,
            @Nullable List<@Nullable String> units,
            @Nullable String storyId,
            @Nullable Boolean exercise,
            @Nullable String source,
            @Nullable String reporter,
            @Nullable String recorder,
            @Nullable String receivedAt) {}

    record Unit(@Nullable String unit, @Nullable String role) {}

    record Reason(@Nullable String reason) {}

    record Assessing(
            @Nullable String form,
            @Nullable String finding,
            @Nullable String warningLevel,
            @Nullable String suggestedLevel,
            @Nullable Map<String, @Nullable String> factors,
            @Nullable List<@Nullable String> parties,
            @Nullable String minutes,
            @Nullable String advice,
            @Nullable String levelReason,
            @Nullable String occurredAt) {}

    record Warning(
            @Nullable String subject,
            @Nullable String level,
            @Nullable String startsAt,
            @Nullable String scope,
            @Nullable String matter,
            @Nullable List<@Nullable String> measures,
            @Nullable String issuedBy,
            @Nullable List<@Nullable String> to,
            @Nullable String reason) {}

    record Overriding(@Nullable String reason) {}

    record Deciding(
            @Nullable String level,
            @Nullable String reason,
            @Nullable String authorisation,
            @Nullable Overriding override) {}

    record Lifting(
            @Nullable String reason,
            @Nullable String authorisation,
            @Nullable Overriding override) {}

    record Handover(
            @Nullable String matter,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {}

    record Merging(@Nullable String into, @Nullable String reason) {}

    record Answer(@Nullable String answer, @Nullable String reason) {}

    record DeputyNaming(
            @Nullable String body,
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}
}
