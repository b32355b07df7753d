package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.text;

/** Whether help is asked for beyond the bureau: the decision, on the record with its reason. */
final class HelpDecisions {
    static final Register REGISTER = Register.of(
            "help-decisions",
            "HelpDecided",
            "是否请求协助",
            "Decisions on asking for help",
            State.RECORDED,
            field(FieldType.FLAG, "ask", "是否请求协助", "whether help is asked for"),
            field(FieldType.BODIES, "whom", "协助单位", "of whom"),
            text("reason", "理由", "why"));

    private HelpDecisions() {}
}
