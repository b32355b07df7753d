package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.rows;
import static watchkeeper.incident.register.Field.text;

/** 会商: convened, attended, minuted; each decision in the minutes becomes an instruction. */
final class Consultations {
    static final Register REGISTER = Register.of(
                    "consultations",
                    "ConsultationConvened",
                    "会商",
                    "Consultations",
                    State.CONVENED,
                    oneOf("form", "会商形式", "form", "LEADERS", "JOINT", "DEPARTMENTS"),
                    field(FieldType.INSTANT, "convenedAt", "召集时间", "convened for"),
                    field(FieldType.BODIES, "invited", "参加单位", "invited").addressing(),
                    line("matter", "议题", "matter"))
            .followedBy(
                    Step.of("attendance", "ConsultationAttended", "到会", "Attendance")
                            .with(
                                    field(FieldType.BODIES, "attended", "到会单位", "bodies and units present"),
                                    field(FieldType.PERSONS, "persons", "到会人员", "persons present")
                                            .optional())
                            .from(State.CONVENED)
                            .to(State.HELD)
                            .being(Trait.AWAITED),
                    Step.of("minutes", "ConsultationDecided", "纪要", "Minutes")
                            .with(
                                    text("minutes", "会商纪要", "minutes"),
                                    rows("decisions", "议定事项", "decisions", Instructions.GIVEN)
                                            .optional())
                            .from(State.HELD)
                            .to(State.MINUTED)
                            .being(Trait.AWAITED, Trait.INSTRUCTS));

    private Consultations() {}
}
