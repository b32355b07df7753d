package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.rows;
import static watchkeeper.incident.register.Field.text;

/**
 * 通稿: one approved wording under the agency's own name, released on its own channels as often as needed. A correction is
 * a new edition with an approval of its own; the former one is kept and shown as corrected.
 */
final class Statements {
    private static final Field[] WORDING = {
        oneOf("kind", "形式", "kind", "TEXT", "PACK", "PICTURES"),
        line("title", "标题", "title"),
        text("text", "正文", "wording"),
        rows(
                        "attachments",
                        "附件",
                        "attachments",
                        line("name", "名称", "name"),
                        field(FieldType.HASH, "hash", "SHA-256", "SHA-256"),
                        field(FieldType.URI, "uri", "地址", "where it lies").optional())
                .optional()
    };

    static final Register REGISTER = Register.of(
                    "statements", "StatementDrafted", "通稿", "Statements", State.DRAFT, WORDING)
            .followedBy(
                    Approvals.approval("Statement"),
                    Approvals.refusal("Statement"),
                    Step.of("release", "StatementReleased", "发布", "Releasing")
                            .with(
                                    line("channel", "发布渠道", "channel"),
                                    field(FieldType.HASH, "hash", "实际发布正文的 SHA-256", "SHA-256 of the text as released")
                                            .optional(),
                                    text("text", "实际发布的正文", "the text as released")
                                            .requiredWhen(Condition.absent("hash")),
                                    field(
                                                    FieldType.HASHES,
                                                    "attachments",
                                                    "随发附件的 SHA-256",
                                                    "SHA-256 of what goes with it")
                                            .optional(),
                                    field(FieldType.URI, "uri", "发布地址", "where it stands")
                                            .optional())
                            .times(Times.ANY)
                            .from(State.APPROVED, State.RELEASED)
                            .to(State.RELEASED)
                            .being(Trait.MEASURE, Trait.AS_APPROVED, Trait.AWAITED),
                    Step.of("effect", "EffectFedBack", "效果反馈", "Feedback on the effect")
                            .with(
                                    text("text", "发布效果", "effect"),
                                    line("channel", "渠道", "channel").optional())
                            .times(Times.ANY)
                            .from(State.RELEASED),
                    Step.of("correction", "CorrectionDrafted", "更正", "Drafting a correction")
                            .with(text("reason", "更正理由", "why"))
                            .with(WORDING)
                            .times(Times.ANY)
                            .from(State.APPROVED, State.RELEASED, State.RETURNED)
                            .to(State.DRAFT)
                            .being(Trait.NEW_EDITION));

    private Statements() {}
}
