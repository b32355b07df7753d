package watchkeeper.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Wording;

/** What people read, in Chinese and English, made from the message alone. */
@Component
class Texts {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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
        Words line = marked(slot.exercise(), zh, en);
        return new Wording(line, line);
    }

    Wording warning(WarningReleased w) {
        Words body = names.of(w.commandBody());
        Words title = marked(
                w.exercise(),
                "预警（%s）：%s".formatted(zh(w.level()), w.subject()),
                "Warning, level %s: %s".formatted(w.level(), w.subject()));
        String measures = String.join("；", w.measures());
        return new Wording(
                title,
                new Words(
                        String.join(
                                "\n",
                                title.zh(),
                                "起始时间：" + time(w.startsAt()),
                                "可能影响范围：" + w.scope(),
                                "预警事项：" + w.matter(),
                                "应采取的措施：" + measures,
                                "发布部门：" + w.issuedBy() + "（" + body.zh() + "）",
                                "依据：四",
                                "事件编号：" + w.incidentId()),
                        String.join(
                                "\n",
                                title.en(),
                                "From: " + time(w.startsAt()),
                                "Scope: " + w.scope(),
                                "Matter: " + w.matter(),
                                "Measures: " + measures,
                                "Issued by: " + w.issuedBy() + " (" + body.en() + ")",
                                "Clause: 四",
                                "Incident: " + w.incidentId())));
    }

    private Wording duty(Slot slot, String subject, String zh, String en) {
        Words title = marked(slot.exercise(), zh, en);
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

    private static Words marked(boolean exercise, String zh, String en) {
        return exercise ? new Words("【演练】" + zh, "[EXERCISE] " + en) : new Words(zh, en);
    }

    private String time(Instant at) {
        return MINUTE.format(at.atZone(zone)) + "（" + zone.getId() + "）";
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

    private static String zh(Level level) {
        return level
                + switch (level) {
                    case I -> "级 特别重大";
                    case II -> "级 重大";
                    case III -> "级 较大";
                    case IV -> "级 一般";
                };
    }
}
