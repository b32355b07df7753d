package watchkeeper.reporting.report;

import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;

/** The section on the real matter 现实处置, which the plan asks for at some levels. */
public final class RealMatter {
    private RealMatter() {}

    /** @throws Refusal when there is none */
    public static void mustBeIn(@Nullable String section, String clause) {
        if (section == null || section.isBlank()) {
            throw Refusal.invalid(
                    "realMatter",
                    clause,
                    "缺少 realMatter：本级报告须有现实处置一节",
                    "realMatter is missing: at this level a report has a section on the real matter");
        }
    }
}
