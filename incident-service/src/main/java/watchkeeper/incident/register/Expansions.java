package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.text;

/** 扩大应急响应: what is beyond the bureau goes up, with a request for support. */
final class Expansions {
    static final Register REGISTER = Register.of(
                    "expansion",
                    "ExpansionRequested",
                    "扩大应急响应",
                    "Expansion",
                    State.REQUESTED,
                    Field.to("请求对象", "to whom").optional(),
                    text("matter", "事项", "matter"),
                    text("request", "请求支持内容", "what is asked for"))
            .being(Trait.GOES_UP)
            .followedBy(
                    Step.of("answer", "ExpansionAnswered", "答复", "Answer from above")
                            .with(
                                    text("text", "答复内容", "answer"),
                                    field(FieldType.FLAG, "granted", "是否同意", "whether it is granted"))
                            .from(State.REQUESTED)
                            .to(State.ANSWERED)
                            .being(Trait.AWAITED, Trait.SETTLES),
                    Step.of("end", "ExpansionEnded", "终止扩大响应", "Ending the expansion")
                            .with(text("reason", "终止理由", "why"))
                            .from(State.REQUESTED, State.ANSWERED)
                            .to(State.ENDED)
                            .being(Trait.SETTLES));

    private Expansions() {}
}
