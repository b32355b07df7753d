package watchkeeper.incident.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.contracts.Words;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.book.Adoption;
import watchkeeper.incident.plan.book.KeptPlan;
import watchkeeper.incident.plan.check.Checked;
import watchkeeper.incident.plan.check.Fault;

/** What is said about versions of plans. */
final class PlanAnswers {
    /** A file of garbage has a fault on every line; whoever mends these asks again. */
    private static final int MOST_FAULTS = 200;

    private PlanAnswers() {}

    /** @param next always null: there are few */
    record Versions(List<Line> items, @Nullable String next) {}

    /**
     * @param bodies the names of its bodies
     * @param inUse whether new incidents are opened under it
     * @param adoptions of this version, oldest first
     */
    record Line(
            String id,
            String version,
            Words name,
            Map<String, Words> bodies,
            Instant keptAt,
            String by,
            boolean inUse,
            List<Adopted> adoptions) {
        static Line of(KeptPlan kept, Plan plan, List<Adoption> adoptions) {
            Map<String, Words> bodies = new LinkedHashMap<>();
            plan.bodies().keySet().forEach(body -> bodies.put(body, plan.nameOf(body)));
            return new Line(
                    kept.id(),
                    kept.version(),
                    plan.name(),
                    bodies,
                    kept.keptAt(),
                    kept.by(),
                    !adoptions.isEmpty() && adoptions.getLast().isOf(kept.id(), kept.version()),
                    adoptions.stream()
                            .filter(adoption -> adoption.isOf(kept.id(), kept.version()))
                            .map(adoption -> new Adopted(adoption.at(), adoption.by(), adoption.reason()))
                            .toList());
        }
    }

    record Adopted(Instant at, String by, String reason) {}

    /**
     * @param faults what today's check says of it; a version that was kept before the product asked for more still holds
     * @param plan the file, word for word
     */
    record Version(Line version, List<Fault> faults, JsonNode plan) {}

    /**
     * @param id of the plan, null where the file has faults
     * @param faults the first of them
     * @param faultCount all of them
     */
    record Verdict(@Nullable String id, @Nullable String version, List<Fault> faults, int faultCount) {}

    static Verdict checked(Checked checked) {
        Plan plan = checked.plan();
        return new Verdict(
                plan == null ? null : plan.id(),
                plan == null ? null : plan.version(),
                checked.faults().stream().limit(MOST_FAULTS).toList(),
                checked.faults().size());
    }

    static ProblemDetail faulty(List<Fault> faults) {
        Fault first = faults.getFirst();
        ProblemDetail problem = Problems.detail(
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                "预案文件有 %d 处错误，未录入；第一处在第 %d 行：%s".formatted(faults.size(), first.line(), first.zh()),
                "the plan has %d faults and was not entered; the first is on line %d: %s"
                        .formatted(faults.size(), first.line(), first.en()),
                null,
                first.clause().equals("-") ? "" : first.clause());
        problem.setProperty("faults", faults.stream().limit(MOST_FAULTS).toList());
        problem.setProperty("faultCount", faults.size());
        return problem;
    }
}
