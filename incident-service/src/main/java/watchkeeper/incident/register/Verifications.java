package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 核实: what was found about the real matter; wrongdoing is handed over, what is untrue is clarified, crime is referred. */
final class Verifications {
    static final Register REGISTER = Register.of(
                    "verifications",
                    "VerificationRecorded",
                    "核实",
                    "Verifications",
                    State.RECORDED,
                    text("facts", "核实情况", "what was found"),
                    oneOf("finding", "核实结论", "finding", "TRUE", "FALSE", "PARTLY", "WRONGDOING", "CRIME"),
                    text("proposal", "处置建议", "proposal"),
                    field(FieldType.LINES, "sources", "依据", "what it rests on").optional())
            .followedBy(
                    Step.of("discipline", "DisciplineHandedOver", "移送追责", "Handing over for discipline")
                            .with(line("addressee", "移送对象", "to whom"), text("matter", "移送事项", "matter"))
                            .onlyWhen(Condition.is("finding", "WRONGDOING", "CRIME"))
                            .from(State.RECORDED, State.REFERRED)
                            .to(State.DISCIPLINE)
                            .being(Trait.AWAITED, Trait.SETTLES),
                    Step.of("clarification", "ClarificationMade", "澄清", "Clarifying what is untrue")
                            .with(
                                    Field.entry(
                                            "statement",
                                            "所用通稿",
                                            "the statement that clarifies it",
                                            "statements/RELEASED"),
                                    text("note", "澄清说明", "remark").optional())
                            .onlyWhen(Condition.is("finding", "FALSE", "PARTLY"))
                            .from(State.RECORDED)
                            .to(State.CLARIFIED)
                            .being(Trait.MEASURE, Trait.AWAITED),
                    Step.of("referral", "CrimeReferred", "移送司法", "Referring a crime")
                            .with(line("addressee", "移送机关", "to which authority"), text("matter", "移送事项", "matter"))
                            .onlyWhen(Condition.is("finding", "CRIME"))
                            .from(State.RECORDED, State.DISCIPLINE)
                            .to(State.REFERRED)
                            .being(Trait.AWAITED, Trait.SETTLES));

    private Verifications() {}
}
