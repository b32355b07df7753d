package watchkeeper.reporting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.report.Report;

/**
 * A report as it is read.
 *
 * @param title initial report 首报, follow-up 续报, briefing 呈报 …
 * @param incident title of the incident; empty before there is one
 * @param to the addressee first, then who gets a copy
 */
record ReportView(
        @JsonUnwrapped Report report, Words title, String incident, Set<String> to, boolean exercise, String clause) {}
