package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.rows;
import static watchkeeper.incident.register.Field.text;

/** 应急评估 after the response, with the proposals on responsibility 责任追究建议 and their hand-over. */
final class Evaluations {
    static final Register REGISTER = Register.of(
                    "evaluation",
                    "EvaluationRecorded",
                    "评估",
                    "Evaluation",
                    State.DRAFT,
                    text("course", "事件经过", "course"),
                    text("cause", "起因", "cause"),
                    text("handling", "处置情况", "handling"),
                    text("timeliness", "时效", "timeliness"),
                    text("effect", "效果", "effect"),
                    text("lessons", "经验教训", "lessons"),
                    rows(
                            "responsibility",
                            "责任追究建议",
                            "proposals on responsibility",
                            field(FieldType.BODY, "body", "责任单位", "unit or body"),
                            text("proposal", "建议", "proposal")))
            .being(Trait.AFTER_RESPONSE)
            .followedBy(
                    Approvals.approval("Evaluation"),
                    Approvals.refusal("Evaluation"),
                    Step.of("handover", "ResponsibilityHandedOver", "移交追责建议", "Handing over the proposals")
                            .with(
                                    line("addressee", "移交对象", "to whom"),
                                    field(FieldType.HELD, "handedAt", "移交时间", "handed over at"),
                                    field(FieldType.PERSON, "receivedBy", "接收人", "received by"))
                            .onlyWhen(Condition.filled("responsibility"))
                            .from(State.APPROVED)
                            .to(State.HANDED_OVER)
                            .being(Trait.AWAITED, Trait.SETTLES));

    private Evaluations() {}
}
