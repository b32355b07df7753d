package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.text;

/** 媒体调度会: held when, with whom, with which outcome. */
final class MediaMeetings {
    static final Register REGISTER = Register.of(
            "media-meetings",
            "MediaMeetingHeld",
            "媒体调度会",
            "Media meetings",
            State.HELD,
            field(FieldType.HELD, "heldAt", "召开时间", "held at"),
            field(FieldType.LINES, "attendees", "参加单位", "attendees"),
            text("outcome", "会议结果", "outcome"));

    private MediaMeetings() {}
}
