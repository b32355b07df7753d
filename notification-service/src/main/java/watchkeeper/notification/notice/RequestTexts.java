package watchkeeper.notification.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.IncidentMessage.HandoverOffered;
import watchkeeper.contracts.IncidentMessage.StoryGrewAfterEnd;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Wording;
import watchkeeper.notification.incident.KnownIncident;

/** What people read when something is asked of them, in Chinese and English. */
@Component
class RequestTexts {
    private static final int LONGEST_TITLE = 40;

    private final Names names;

    RequestTexts(Names names) {
        this.names = names;
    }

    Wording instruction(EntryMade entry, KnownIncident incident) {
        String what = entry.content().get("text") instanceof String text ? text : "";
        Words giver = names.of(entry.body());
        Lines lines = new Lines(incident, "指令：" + brief(what), "Instruction: " + brief(what));
        lines.add("指令内容：" + what, "What is to be done: " + what);
        lines.add("下达机构：" + giver.zh(), "Given by: " + giver.en());
        if (entry.content().get("dueAt") instanceof String due) {
            lines.add("办结时限：" + due, "Due: " + due);
        }
        lines.add("依据：" + entry.clause(), "Clause: " + entry.clause());
        return lines.wording();
    }

    Wording approval(String register, String body, String clause, KnownIncident incident) {
        Words what = RegisterNames.of(register);
        Words author = names.of(body);
        Lines lines = new Lines(
                incident,
                "待审定：%s提交的%s".formatted(author.zh(), what.zh()),
                "Awaits approval: %s by %s".formatted(what.en(), author.en()));
        lines.add("依据：" + clause, "Clause: " + clause);
        return lines.wording();
    }

    Wording handover(HandoverOffered offered, KnownIncident incident) {
        Words from = names.of(offered.from());
        boolean command = offered.matter().equals("COMMAND");
        Lines lines = new Lines(
                incident,
                "待确认交接：%s移交%s".formatted(from.zh(), command ? "指挥" : "值班"),
                "Hand-over to confirm: %s hands over %s".formatted(from.en(), command ? "the command" : "the watch"));
        lines.add("交接说明：" + offered.note(), "Note: " + offered.note());
        lines.add("确认之前仍由移交方负责", "Until it is confirmed the giver answers for it");
        return lines.wording();
    }

    Wording question(StoryGrewAfterEnd grew, KnownIncident incident) {
        Lines lines = new Lines(
                incident,
                "事件已结束，话题再度升温：" + grew.title(),
                "The incident has ended and its story grows again: " + grew.title());
        if (grew.level() != null) {
            lines.add(
                    "建议级别：%s（%s）".formatted(Phrases.zh(grew.level()), grew.clause()),
                    "Suggested level: %s (%s)".formatted(grew.level(), grew.clause()));
        }
        lines.add("系统不自动并入或重开，请研判后答复", "Nothing is joined or opened by itself: please assess and answer");
        return lines.wording();
    }

    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** A title and the lines under it; the incident comes last. */
    private static final class Lines {
        private final KnownIncident incident;
        private final Words title;
        private final List<String> zh = new ArrayList<>();
        private final List<String> en = new ArrayList<>();

        Lines(KnownIncident incident, String zh, String en) {
            this.incident = incident;
            this.title = Phrases.marked(incident.exercise(), zh, en);
            add(title.zh(), title.en());
        }

        void add(String zhLine, String enLine) {
            zh.add(zhLine);
            en.add(enLine);
        }

        Wording wording() {
            add("事件：" + incident.title(), "Incident: " + incident.title());
            add("事件编号：" + incident.id(), "Incident number: " + incident.id());
            return new Wording(title, new Words(String.join("\n", zh), String.join("\n", en)));
        }
    }
}
