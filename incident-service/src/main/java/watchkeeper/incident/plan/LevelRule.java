package watchkeeper.incident.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.Words;

/**
 * What holds at a level.
 *
 * @param severity how a warning of this level is called in the Common Alerting Protocol
 * @param commandBody who starts, raises to and lifts it
 * @param authorisedBy who authorises the command body, where the plan says so
 * @param stableDays consecutive stable working days before it may end; null where the plan states none
 * @param criteria when a warning of this level is due, in words
 * @param atStart what is set up or sent when the response starts
 * @param lift what must hold before it may end
 */
public record LevelRule(
        Words name,
        Severity severity,
        String commandBody,
        @Nullable String authorisedBy,
        String clause,
        String zh,
        String en,
        @Nullable Integer stableDays,
        Provision criteria,
        @Nullable Provision consultation,
        List<Setup> atStart,
        @Nullable Provision watch,
        @Nullable ReportForm report,
        @Nullable Provision publicInformation,
        @Nullable Provision realMatter,
        @Nullable Provision coordination,
        Provision lift,
        List<Duty> duties) {
    public LevelRule {
        atStart = atStart == null ? List.of() : List.copyOf(atStart);
    }

    /** Whether a report that fulfils this duty must have its section on the real matter. */
    boolean asksForRealMatter(DutyKind kind) {
        return kind == DutyKind.SPECIAL_REPORT && report != null && report.realMatter() == Section.REQUIRED;
    }

    /** The words of the Common Alerting Protocol 1.2. */
    public enum Severity {
        Extreme,
        Severe,
        Moderate,
        Minor
    }

    /**
     * How the timed report is called, and whether it must have its section on the real matter.
     *
     * @param realMatter REQUIRED or OPTIONAL
     */
    public record ReportForm(String clause, String zh, String en, Section realMatter) {}

    /** Whether a section of a report may be left out. */
    public enum Section {
        REQUIRED,
        OPTIONAL
    }
}
