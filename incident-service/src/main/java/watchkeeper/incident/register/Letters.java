package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 函 to other authorities or publishers: open, with the legal basis, approved by another than the author, tracked to the answer. */
final class Letters {
    static final Register REGISTER = Register.of(
                    "letters",
                    "LetterDrafted",
                    "函",
                    "Letters",
                    State.DRAFT,
                    line("addressee", "致函对象", "to which authority or publisher"),
                    line("subject", "事由", "subject"),
                    text("text", "函件内容", "text"),
                    text("legalBasis", "法律依据", "legal basis"))
            .followedBy(
                    Approvals.approval("Letter"),
                    Approvals.refusal("Letter"),
                    Step.of("sending", "LetterSent", "发函", "Sending")
                            .with(
                                    oneOf("means", "发送方式", "means", "FAX", "DOCUMENT", "MAIL"),
                                    line("number", "文号", "number").optional())
                            .from(State.APPROVED)
                            .to(State.SENT)
                            .being(Trait.MEASURE, Trait.AWAITED),
                    Step.of("answer", "LetterAnswered", "复函", "Answer")
                            .with(
                                    text("text", "复函内容", "answer"),
                                    line("number", "文号", "number").optional())
                            .from(State.SENT)
                            .to(State.ANSWERED)
                            .being(Trait.AWAITED, Trait.SETTLES));

    private Letters() {}
}
