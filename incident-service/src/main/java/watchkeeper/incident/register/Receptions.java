package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.text;

/** 媒体接待中心: which media came, what they asked, what they were given. */
final class Receptions {
    static final Register REGISTER = Register.of(
            "receptions",
            "ReceptionLogged",
            "媒体接待",
            "Media reception",
            State.RECORDED,
            field(FieldType.HELD, "receivedAt", "接待时间", "received at"),
            line("media", "媒体", "media"),
            field(FieldType.PERSONS, "persons", "来访人员", "who came").optional(),
            text("asked", "采访诉求", "what they asked"),
            text("given", "提供内容", "what they were given"));

    private Receptions() {}
}
