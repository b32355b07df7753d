package watchkeeper.incident.incident;

import java.util.List;

/** The words of an assessment 研判 (clause 三(二)). */
public final class Assessments {
    public static final List<String> FORMS = List.of("JOINT", "BUREAU", "UNIT");
    public static final List<String> FINDINGS = List.of("STABLE", "UNSTABLE");

    private Assessments() {}

    public static boolean isStable(String finding) {
        return "STABLE".equals(finding);
    }
}
