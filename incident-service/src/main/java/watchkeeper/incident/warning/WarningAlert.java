package watchkeeper.incident.warning;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.contracts.cap.CapAlert;
import watchkeeper.contracts.cap.CapAlert.MsgType;
import watchkeeper.contracts.cap.CapAlert.Scope;
import watchkeeper.contracts.cap.CapAlert.Status;
import watchkeeper.contracts.cap.CapInfo;
import watchkeeper.contracts.cap.CapInfo.Category;
import watchkeeper.contracts.cap.CapInfo.Certainty;
import watchkeeper.contracts.cap.CapInfo.Severity;
import watchkeeper.contracts.cap.CapInfo.Urgency;
import watchkeeper.contracts.cap.CapReference;
import watchkeeper.incident.board.WarningRow;
import watchkeeper.incident.board.WarningRow.Edition;
import watchkeeper.incident.plan.Plan;

/**
 * An edition of a warning as an alert: the release alerts, an adjustment updates, the lift cancels, each with the
 * editions before it as references. What people wrote stands in the language in which they wrote it; what the product
 * and the plan say stands in Chinese and in English.
 */
public final class WarningAlert {
    /** The protocol's "soon": within the next hour. */
    private static final long SOON_HOURS = 1;

    private final WarningRow warning;
    private final Plan plan;
    private final ZoneId zone;

    private WarningAlert(WarningRow warning, Plan plan) {
        this.warning = warning;
        this.plan = plan;
        this.zone = ZoneId.of(plan.timeZone());
    }

    public static CapAlert of(WarningRow warning, Edition edition, Plan plan) {
        return new WarningAlert(warning, plan).alert(edition);
    }

    private CapAlert alert(Edition edition) {
        boolean toNobody = edition.to().isEmpty();
        return new CapAlert(
                reference(edition),
                warning.exercise() ? Status.EXERCISE : Status.ACTUAL,
                switch (edition.what()) {
                    case "RELEASED" -> MsgType.ALERT;
                    case "ADJUSTED" -> MsgType.UPDATE;
                    default -> MsgType.CANCEL;
                },
                toNobody ? Scope.RESTRICTED : Scope.PRIVATE,
                toNobody ? "仅限本单位内部 / within the agency only" : null,
                edition.to(),
                note(edition),
                warning.editions().stream()
                        .filter(before -> before.edition() < edition.edition())
                        .map(this::reference)
                        .toList(),
                List.of(warning.incidentId()),
                List.of(
                        info(
                                edition,
                                "zh-CN",
                                "舆情预警",
                                titleZh(edition),
                                plan.at(edition.level()).name().zh()),
                        info(
                                edition,
                                "en-US",
                                "Public-opinion warning",
                                titleEn(edition),
                                plan.at(edition.level()).name().en())));
    }

    private CapReference reference(Edition edition) {
        String sender = warning.sender() == null ? plan.warning().sender() : warning.sender();
        return CapReference.ofWarning(sender, warning.id(), edition.edition(), edition.at(), zone);
    }

    private @Nullable String note(Edition edition) {
        String said = edition.reason() == null ? "" : edition.reason();
        String note = warning.exercise() ? ("演练 / Exercise. " + said).strip() : said;
        return note.isEmpty() ? null : note;
    }

    private CapInfo info(Edition edition, String language, String event, String headline, String level) {
        Words body = plan.nameOf(edition.commandBody());
        OffsetDateTime sent = at(edition.at());
        OffsetDateTime onset = at(edition.startsAt());
        boolean begun = !onset.isAfter(sent);
        return new CapInfo(
                language,
                Category.OTHER,
                event,
                urgency(edition, sent, onset),
                Severity.valueOf(plan.at(edition.level()).severity().name().toUpperCase(Locale.ROOT)),
                begun ? Certainty.OBSERVED : Certainty.LIKELY,
                sent,
                onset,
                edition.issuedBy() + " (" + (language.startsWith("zh") ? body.zh() : body.en()) + ")",
                headline,
                edition.matter(),
                String.join("\n", edition.measures()),
                parameters(edition, level),
                List.of(edition.scope()));
    }

    private static Urgency urgency(Edition edition, OffsetDateTime sent, OffsetDateTime onset) {
        if (edition.what().equals("LIFTED")) {
            return Urgency.PAST;
        }
        if (!onset.isAfter(sent)) {
            return Urgency.IMMEDIATE;
        }
        return onset.isAfter(sent.plusHours(SOON_HOURS)) ? Urgency.FUTURE : Urgency.EXPECTED;
    }

    private Map<String, String> parameters(Edition edition, String level) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("level", edition.level().name());
        parameters.put("levelName", level);
        parameters.put("clause", plan.warning().clause());
        parameters.put("plan", plan.id() + "/" + plan.version());
        parameters.put("commandBody", edition.commandBody());
        parameters.put("warning", warning.id());
        parameters.put("edition", Integer.toString(edition.edition()));
        return parameters;
    }

    private String titleZh(Edition edition) {
        String what = switch (edition.what()) {
            case "RELEASED" -> "预警";
            case "ADJUSTED" -> "预警调整";
            default -> "预警解除";
        };
        String title = "%s（%s级 %s）：%s"
                .formatted(
                        what, edition.level(), plan.at(edition.level()).name().zh(), edition.subject());
        return warning.exercise() ? "【演练】" + title : title;
    }

    private String titleEn(Edition edition) {
        String what = switch (edition.what()) {
            case "RELEASED" -> "Warning";
            case "ADJUSTED" -> "Warning adjusted";
            default -> "Warning lifted";
        };
        String title = "%s, level %s (%s): %s"
                .formatted(
                        what, edition.level(), plan.at(edition.level()).name().en(), edition.subject());
        return warning.exercise() ? "[EXERCISE] " + title : title;
    }

    private OffsetDateTime at(java.time.Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
