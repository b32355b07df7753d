package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 发布会: a press conference, online conference, briefing or interview; a public answer, held under an approved wording. */
final class PressConferences {
    static final Register REGISTER = Register.of(
                    "press-conferences",
                    "PressConferenceHeld",
                    "发布会",
                    "Press conferences",
                    State.HELD,
                    oneOf("kind", "形式", "kind", "PRESS_CONFERENCE", "ONLINE_CONFERENCE", "BRIEFING", "INTERVIEW"),
                    field(FieldType.HELD, "heldAt", "召开时间", "held at"),
                    Field.entry(
                            "wording",
                            "所依据的通稿或口径",
                            "statement or talking points that it rested on",
                            "statements/APPROVED",
                            "statements/RELEASED",
                            "talking-points/APPROVED"),
                    field(FieldType.PERSONS, "speakers", "发言人", "who spoke"),
                    field(FieldType.LINES, "media", "到场媒体", "media present").optional(),
                    text("outcome", "发布情况", "what was said and asked"),
                    line("place", "地点", "place").optional(),
                    field(FieldType.URI, "uri", "公开地址", "public address").optional())
            .being(Trait.MEASURE);

    private PressConferences() {}
}
