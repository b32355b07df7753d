package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.text;

/** 口径: what may be said; approved before anybody says it, withdrawn when it no longer holds. */
final class TalkingPoints {
    static final Register REGISTER = Register.of(
                    "talking-points",
                    "TalkingPointsDrafted",
                    "口径",
                    "Talking points",
                    State.DRAFT,
                    line("subject", "主题", "subject"),
                    text("text", "口径内容", "wording"),
                    field(FieldType.LINES, "channels", "发布渠道", "channels").optional(),
                    field(FieldType.LINES, "forms", "发布形式", "forms").optional())
            .followedBy(
                    Approvals.approval("TalkingPoints"),
                    Approvals.refusal("TalkingPoints"),
                    Step.of("withdrawal", "TalkingPointsWithdrawn", "撤回口径", "Withdrawing talking points")
                            .with(text("reason", "撤回理由", "why"))
                            .from(State.APPROVED)
                            .to(State.WITHDRAWN)
                            .being(Trait.SETTLES));

    private TalkingPoints() {}
}
