package watchkeeper.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Wording;

/** What people read of a duty, in Chinese and English, made from the message alone. */
@Component
class Texts {
    private final Names names;
    private final ZoneId zone;

    Texts(Names names, @Value("${watchkeeper.time-zone}") ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    Wording dueSoon(Slot slot, String subject) {
        Words owner = names.of(slot.owner());
        return duty(
                slot,
                subject,
                "%s即将到期：%s 应于 %s 前报送".formatted(zh(slot.kind()), owner.zh(), time(slot.dueAt())),
                "%s due soon: %s owes it by %s".formatted(en(slot.kind()), owner.en(), time(slot.dueAt())));
    }

    Wording overdue(Slot slot, String subject) {
        Words owner = names.of(slot.owner());
        return duty(
                slot,
                subject,
                "%s已逾期：%s 应于 %s 前报送，尚未报送".formatted(zh(slot.kind()), owner.zh(), time(slot.dueAt())),
                "%s overdue: %s owed it by %s and has not sent it"
                        .formatted(en(slot.kind()), owner.en(), time(slot.dueAt())));
    }

    Wording withdrawn(Slot slot) {
        Words owner = names.of(slot.owner());
        Words what = outcome(slot.state());
        String zh = "撤回：%s %s（应于 %s）%s".formatted(owner.zh(), zh(slot.kind()), time(slot.dueAt()), what.zh());
        String en =
                "Withdrawn: %s of %s (due %s) %s".formatted(en(slot.kind()), owner.en(), time(slot.dueAt()), what.en());
        Words line = Phrases.marked(slot.exercise(), zh, en);
        return new Wording(line, line);
    }

    private Wording duty(Slot slot, String subject, String zh, String en) {
        Words title = Phrases.marked(slot.exercise(), zh, en);
        Words owner = names.of(slot.owner());
        Words addressee = names.of(slot.addressee());
        return new Wording(
                title,
                new Words(
                        String.join(
                                "\n",
                                title.zh(),
                                "报送义务：%s（第 %d 次）".formatted(zh(slot.kind()), slot.number()),
                                "责任单位：" + owner.zh(),
                                "报送对象：" + addressee.zh(),
                                "应报时间：" + time(slot.dueAt()),
                                "依据：" + slot.clause(),
                                "事件编号：" + subject),
                        String.join(
                                "\n",
                                title.en(),
                                "Duty: %s, number %d".formatted(en(slot.kind()), slot.number()),
                                "Owed by: " + owner.en(),
                                "Owed to: " + addressee.en(),
                                "Due: " + time(slot.dueAt()),
                                "Clause: " + slot.clause(),
                                "Incident: " + subject)));
    }

    private String time(Instant at) {
        return Phrases.time(at, zone);
    }

    private static Words outcome(SlotState state) {
        return switch (state) {
            case FULFILLED -> new Words("已报送", "was sent");
            case FULFILLED_LATE -> new Words("已报送（逾期）", "was sent, late");
            case WAIVED -> new Words("已免除", "was waived");
            case CANCELLED -> new Words("已取消", "was cancelled");
            case OPEN, DUE_SOON, OVERDUE, MISSED -> throw new IllegalArgumentException("not withdrawn by " + state);
        };
    }

    private static String zh(DutyKind kind) {
        return switch (kind) {
            case INITIAL_REPORT -> "首报";
            case SPECIAL_REPORT -> "专报";
            case BRIEFING -> "呈报";
            case ASSESSMENT -> "研判";
            case VERIFICATION -> "核实";
            case INSTRUCTION_FEEDBACK -> "指令反馈";
            case MEDIA_MEETING -> "媒体调度会";
            case WATCH_HANDOVER -> "值班交接";
            case BROWSING -> "日常浏览";
            case FIRST_ANSWER -> "首次回应";
            case EVALUATION -> "评估";
        };
    }

    private static String en(DutyKind kind) {
        return switch (kind) {
            case INITIAL_REPORT -> "Initial report";
            case SPECIAL_REPORT -> "Special report";
            case BRIEFING -> "Briefing";
            case ASSESSMENT -> "Assessment";
            case VERIFICATION -> "Verification";
            case INSTRUCTION_FEEDBACK -> "Feedback on an instruction";
            case MEDIA_MEETING -> "Media meeting";
            case WATCH_HANDOVER -> "Hand-over of the watch";
            case BROWSING -> "Daily browsing";
            case FIRST_ANSWER -> "First answer in public";
            case EVALUATION -> "Evaluation";
        };
    }
}
