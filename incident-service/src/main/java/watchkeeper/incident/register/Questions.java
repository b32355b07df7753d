package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.text;

/** What people ask 网民关切, answered openly and on the record, with words that were approved. Who asked is not kept. */
final class Questions {
    static final Register REGISTER = Register.of(
                    "questions",
                    "QuestionRecorded",
                    "网民关切",
                    "Open questions",
                    State.RECORDED,
                    text("question", "问题", "question"),
                    line("platform", "平台", "platform").optional(),
                    field(FieldType.URI, "uri", "公开地址", "public address").optional())
            .followedBy(Step.of("answer", "QuestionAnswered", "公开答复", "Answering in public")
                    .with(
                            text("text", "答复内容", "answer"),
                            Field.entry(
                                    "reference",
                                    "依据的通稿或口径",
                                    "statement or talking points that it rests on",
                                    "statements/RELEASED",
                                    "talking-points/APPROVED"),
                            line("channel", "答复渠道", "channel").optional(),
                            field(FieldType.URI, "uri", "答复地址", "where it stands")
                                    .optional())
                    .from(State.RECORDED)
                    .to(State.ANSWERED)
                    .being(Trait.MEASURE, Trait.QUOTES, Trait.AWAITED));

    private Questions() {}
}
