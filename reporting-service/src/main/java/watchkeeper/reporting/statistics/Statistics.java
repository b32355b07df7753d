package watchkeeper.reporting.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.reporting.board.Outcomes;
import watchkeeper.reporting.board.Outcomes.Outcome;
import watchkeeper.reporting.record.Courses;
import watchkeeper.reporting.record.Courses.Course;
import watchkeeper.reporting.record.Courses.Step;
import watchkeeper.reporting.statistics.FirstReports.Line;
import watchkeeper.reporting.statistics.FirstReports.Since;
import watchkeeper.reporting.statistics.FirstReports.Summary;

/** Counts what the slots and the record say, at the moment of asking. */
@Component
public class Statistics {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final String BEFORE_ANY_RESPONSE = "NONE";

    private final Outcomes outcomes;
    private final Courses courses;
    private final Reference reference;

    Statistics(Outcomes outcomes, Courses courses, Reference reference) {
        this.outcomes = outcomes;
        this.courses = courses;
        this.reference = reference;
    }

    /** The zone of the plan in use. */
    public ZoneId zone() {
        return reference.planInUse().map(PlanVersion::timeZone).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    /** @param kinds of duties that are counted; all where empty */
    public OnTime onTime(Period period, Set<DutyKind> kinds, boolean exercise) {
        Map<String, List<Step>> levels = courses.levels();
        Map<String, Share> total = new TreeMap<>();
        Map<String, Share> byUnit = new TreeMap<>();
        Map<String, Share> byLevel = new TreeMap<>();
        Map<String, Share> byMonth = new TreeMap<>();
        outcomes.each(period.begins(), period.ends(), slot -> {
            if (slot.exercise() == exercise && (kinds.isEmpty() || kinds.contains(slot.kind()))) {
                count(total, "", slot);
                count(byUnit, slot.owner(), slot);
                count(byLevel, levelAt(levels.getOrDefault(slot.subject(), List.of()), slot.dueAt()), slot);
                count(byMonth, MONTH.format(slot.dueAt().atZone(period.zone())), slot);
            }
        });
        return new OnTime(period, exercise, total.getOrDefault("", Share.NONE), byUnit, byLevel, byMonth);
    }

    public FirstReports firstReports(Period period, boolean exercise) {
        List<Line> lines = courses.all().stream()
                .filter(course -> course.exercise() == exercise)
                .map(Statistics::line)
                .filter(line -> period.has(line.began()))
                .toList();
        return new FirstReports(
                period, exercise, summary(lines, Since.DETECTION), summary(lines, Since.OPENING), lines);
    }

    private static void count(Map<String, Share> shares, String of, Outcome slot) {
        shares.merge(of, Share.NONE.and(slot), (before, one) -> before.and(slot));
    }

    private static String levelAt(List<Step> steps, Instant at) {
        return steps.reversed().stream()
                .filter(step -> !step.at().isAfter(at))
                .findFirst()
                .map(step -> step.level().name())
                .orElse(BEFORE_ANY_RESPONSE);
    }

    private static Line line(Course course) {
        @Nullable Instant detected = course.detectedAt();
        Instant began = detected == null ? course.openedAt() : detected;
        @Nullable Instant reported = course.reportedAt();
        return new Line(
                course.incident(),
                course.title(),
                detected == null ? Since.OPENING : Since.DETECTION,
                began,
                reported,
                reported == null ? null : Duration.between(began, reported).toSeconds());
    }

    private static Summary summary(List<Line> lines, Since since) {
        return Summary.of(lines.stream().filter(line -> line.since() == since).toList());
    }
}
