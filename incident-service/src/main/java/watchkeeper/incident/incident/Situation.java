package watchkeeper.incident.incident;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.command.IncidentCommand.WarningText;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.HandoverConfirmed;
import watchkeeper.incident.event.IncidentEvent.HandoverOffered;
import watchkeeper.incident.event.IncidentEvent.HandoverWithdrawn;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseLowered;
import watchkeeper.incident.event.IncidentEvent.ResponseRaised;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;
import watchkeeper.incident.event.IncidentEvent.StabilityReached;
import watchkeeper.incident.event.IncidentEvent.StabilityRecounted;
import watchkeeper.incident.event.IncidentEvent.StoryGrewAfterEnd;
import watchkeeper.incident.event.IncidentEvent.StoryQuestionAnswered;
import watchkeeper.incident.event.IncidentEvent.Suggested;
import watchkeeper.incident.event.IncidentEvent.WarningAdjusted;
import watchkeeper.incident.event.IncidentEvent.WarningLifted;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;
import watchkeeper.incident.stability.Finding;
import watchkeeper.incident.stability.StabilityCount;
import watchkeeper.incident.standing.Standing;

/** What an incident remembers of its events, in order to decide; no clock, no I/O. */
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Situation {
    /** A warning that was released, in its latest edition. */
    record Warning(int edition, WarningText text, boolean lifted) {}

    /** A hand-over that waits for the other party. */
    record Handover(String matter, String from, String to, String offeredBy) {}

    private static final int REMEMBERED = 500;

    private String timeZone = "UTC";
    private Standing standing;
    private List<Finding> findings = new ArrayList<>();
    private @Nullable Terms terms;
    private @Nullable Instant countFrom;
    private @Nullable Instant mayLiftSince;
    private @Nullable Instant liftedAt;
    private LinkedHashSet<String> done = new LinkedHashSet<>();
    private @Nullable Suggested assessed;
    private Map<String, Warning> warnings = new LinkedHashMap<>();
    private Map<String, Handover> handovers = new LinkedHashMap<>();
    private Map<String, String> questions = new LinkedHashMap<>();
    private int questionsRaised;
    private Map<String, @Nullable Level> askedAt = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // a situation is read back from a snapshot, too
    Situation() {}

    static Situation of(IncidentOpened opened) {
        Situation situation = new Situation();
        situation.standing = Standing.opened(opened);
        situation.timeZone = opened.timeZone();
        return situation;
    }

    void take(IncidentEvent event, Instant at) {
        standing = standing.after(event);
        switch (event) {
            case AssessmentRecorded e -> assess(e, at);
            case ResponseStarted e -> count(e.terms(), at);
            case ResponseRaised e -> count(e.terms(), at);
            case ResponseLowered e -> count(e.terms(), at);
            case ResponseLifted e -> {
                endCount();
                liftedAt = at;
            }
            case IncidentEvent.IncidentMerged e -> endCount();
            case StabilityReached e -> mayLiftSince = e.since();
            case StabilityRecounted e -> mayLiftSince = e.now();
            case WarningReleased e -> warnings.put(e.warningId(), new Warning(1, WarningText.of(e), false));
            case WarningAdjusted e -> warnings.put(e.warningId(), new Warning(e.edition(), WarningText.of(e), false));
            case WarningLifted e ->
                warnings.computeIfPresent(e.warningId(), (id, former) -> new Warning(e.edition(), former.text(), true));
            case HandoverOffered e -> offer(e);
            case HandoverConfirmed e -> handovers.remove(e.handoverId());
            case HandoverWithdrawn e -> handovers.remove(e.handoverId());
            case StoryGrewAfterEnd e -> ask(e);
            case StoryQuestionAnswered e -> questions.remove(e.questionId());
            default -> {}
        }
    }

    private void assess(AssessmentRecorded event, Instant at) {
        keep(Finding.of(event, at));
        remember(event.assessmentId());
        if (countFrom != null && StabilityCount.isBroken(countFrom, ZoneId.of(timeZone), event)) {
            mayLiftSince = null;
        }
        if (event.suggestedLevel() != null) {
            assessed = new Suggested(event.suggestedLevel(), "ASSESSMENT", event.assessmentId());
        }
    }

    /** Whether a day has a stable finding, and an unstable one, is all that it is judged by: the first of each kind says it. */
    private void keep(Finding finding) {
        Finding first = findings.stream()
                .filter(other ->
                        other.stable() == finding.stable() && day(other).equals(day(finding)))
                .findFirst()
                .orElse(null);
        if (first == null || finding.at().isBefore(first.at())) {
            findings.remove(first);
            findings.add(finding);
        }
    }

    private LocalDate day(Finding finding) {
        return finding.at().atZone(ZoneId.of(timeZone)).toLocalDate();
    }

    /** A request that comes again comes soon. */
    private void remember(String id) {
        done.add(id);
        if (done.size() > REMEMBERED) {
            done.removeFirst();
        }
    }

    /** Every change of level starts a new count; findings of days before it can no longer count. */
    private void count(Terms inForce, Instant from) {
        terms = inForce;
        countFrom = from;
        mayLiftSince = null;
        findings.clear();
    }

    private void offer(HandoverOffered event) {
        handovers.put(event.handoverId(), new Handover(event.matter(), event.from(), event.to(), event.by()));
        remember(event.handoverId());
    }

    private void ask(StoryGrewAfterEnd event) {
        questions.put(event.questionId(), event.storyId());
        questionsRaised++;
        if (event.level() != null || !askedAt.containsKey(event.storyId())) {
            askedAt.put(event.storyId(), event.level());
        }
    }

    private void endCount() {
        terms = null;
        countFrom = null;
        mayLiftSince = null;
    }

    Standing standing() {
        return standing;
    }

    String timeZone() {
        return timeZone;
    }

    List<Finding> findings() {
        return findings;
    }

    @Nullable
    Terms terms() {
        return terms;
    }

    Instant countFrom() {
        return Objects.requireNonNull(countFrom);
    }

    /** Since when the response may be lifted, as far as it was said and not taken back. */
    @Nullable
    Instant mayLiftSince() {
        return mayLiftSince;
    }

    /** When the last response was lifted; null before there was one. */
    @Nullable
    Instant liftedAt() {
        return liftedAt;
    }

    /** True when what a request with this id asks for was done already. */
    boolean has(String id) {
        return done.contains(id) || warnings.containsKey(id);
    }

    /** The level that the last assessment proposed for the response, or null. */
    @Nullable
    Suggested assessed() {
        return assessed;
    }

    @Nullable
    Warning warning(String id) {
        return warnings.get(id);
    }

    @Nullable
    Handover handover(String id) {
        return handovers.get(id);
    }

    /** Ids of the warnings that nobody has lifted. */
    List<String> warningsInForce() {
        return warnings.entrySet().stream()
                .filter(warning -> !warning.getValue().lifted())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** True when people have been asked about the story at this level or a graver one. */
    boolean isAsked(String story, @Nullable Level level) {
        return askedAt.containsKey(story) && !StoryQuestions.isGraver(level, askedAt.get(story));
    }

    int questionsRaised() {
        return questionsRaised;
    }

    Map<String, String> openQuestions() {
        return questions;
    }
}
