package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.text;

/** 快报: the proposal to the supervising leader. Measures follow its approval. */
final class FirstReports {
    static final Register REGISTER = Register.of(
                    "first-report",
                    "FirstReportMade",
                    "首报",
                    "First report",
                    State.DRAFT,
                    text("facts", "基本情况", "what is known"),
                    text("proposal", "处置建议", "proposal"),
                    field(FieldType.PERSON, "leader", "呈报领导", "supervising leader")
                            .optional())
            .followedBy(Approvals.approval("FirstReport"), Approvals.refusal("FirstReport"));

    private FirstReports() {}
}
