package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 指令: given by the command body, acknowledged by each addressee, tracked to its final feedback. */
final class Instructions {
    static final Field[] GIVEN = {
        Field.to("承办单位", "to whom"),
        text("text", "指令内容", "what is to be done"),
        oneOf("channel", "下达方式", "how it was given", "PHONE", "WRITING"),
        field(FieldType.DUE, "dueAt", "办结时限", "due").optional(),
        Field.entry("assessment", "所依据的研判", "assessment that it follows from", "assessments/RECORDED")
                .optional()
    };

    static final Register REGISTER = Register.of(
                    "instructions", "InstructionGiven", "指令", "Instructions", State.GIVEN, GIVEN)
            .followedBy(
                    Step.of("acknowledgement", "InstructionAcknowledged", "签收", "Acknowledging")
                            .times(Times.ONCE_EACH)
                            .from(State.GIVEN)
                            .to(State.ACKNOWLEDGED)
                            .being(Trait.AWAITED, Trait.SETTLES),
                    Step.of("feedback", "InstructionAnswered", "反馈", "Feedback")
                            .with(
                                    text("text", "反馈内容", "what was done"),
                                    field(FieldType.FLAG, "final", "是否办结", "whether it is done"))
                            .completedBy("final")
                            .from(State.GIVEN, State.ACKNOWLEDGED)
                            .to(State.ANSWERED)
                            .being(Trait.AWAITED, Trait.OWED, Trait.SETTLES),
                    Step.of("closure", "InstructionClosed", "销号", "Closing")
                            .with(text("outcome", "办理结果", "outcome"))
                            .from(State.ANSWERED)
                            .to(State.ENDED)
                            .being(Trait.AWAITED, Trait.SETTLES));

    private Instructions() {}
}
