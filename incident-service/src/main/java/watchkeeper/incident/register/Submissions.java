package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 呈阅材料: material that goes up, approved before it goes 审定呈阅. */
final class Submissions {
    static final Register REGISTER = Register.of(
                    "submissions",
                    "SubmissionDrafted",
                    "呈阅材料",
                    "Submissions",
                    State.DRAFT,
                    Field.to("呈报对象", "to whom"),
                    line("subject", "标题", "subject"),
                    text("text", "内容", "text"))
            .followedBy(
                    Approvals.approval("Submission"),
                    Approvals.refusal("Submission"),
                    Step.of("sending", "SubmissionSent", "呈报", "Sending up")
                            .with(
                                    oneOf("means", "呈报方式", "means", "FAX", "DOCUMENT", "MAIL"),
                                    line("number", "文号", "number").optional())
                            .from(State.APPROVED)
                            .to(State.SENT)
                            .being(Trait.AWAITED));

    private Submissions() {}
}
