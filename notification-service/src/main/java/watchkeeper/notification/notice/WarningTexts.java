package watchkeeper.notification.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningLifted;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Wording;

/** What people read of a warning, in Chinese and English. */
@Component
class WarningTexts {
    private final Names names;

    WarningTexts(Names names) {
        this.names = names;
    }

    Wording edition(WarningEdition w, ZoneId zone) {
        boolean first = w.reason() == null;
        Words title = Phrases.marked(
                w.exercise(),
                "%s（%s）：%s".formatted(first ? "预警" : "预警调整", Phrases.zh(w.level()), w.subject()),
                "%s, level %s: %s".formatted(first ? "Warning" : "Warning adjusted", w.level(), w.subject()));
        Words body = names.of(w.commandBody());
        String measures = String.join("；", w.measures());
        List<String> zh = new ArrayList<>(List.of(title.zh()));
        List<String> en = new ArrayList<>(List.of(title.en()));
        if (w.reason() != null) {
            zh.add("第 %d 版，取代此前各版。调整原因：%s".formatted(w.number(), w.reason()));
            en.add("Edition %d, in place of all before it. Reason: %s".formatted(w.number(), w.reason()));
        }
        zh.addAll(List.of(
                "起始时间：" + Phrases.time(w.startsAt(), zone),
                "可能影响范围：" + w.scope(),
                "预警事项：" + w.matter(),
                "应采取的措施：" + measures,
                "发布部门：" + w.issuedBy() + "（" + body.zh() + "）",
                "事件编号：" + w.incidentId()));
        en.addAll(List.of(
                "From: " + Phrases.time(w.startsAt(), zone),
                "Scope: " + w.scope(),
                "Matter: " + w.matter(),
                "Measures: " + measures,
                "Issued by: " + w.issuedBy() + " (" + body.en() + ")",
                "Incident: " + w.incidentId()));
        return new Wording(title, new Words(String.join("\n", zh), String.join("\n", en)));
    }

    Wording lifted(WarningLifted w) {
        Words title = Phrases.marked(
                w.exercise(),
                "预警解除（%s）：%s".formatted(Phrases.zh(w.level()), w.subject()),
                "Warning lifted, level %s: %s".formatted(w.level(), w.subject()));
        Words body = names.of(w.commandBody());
        return new Wording(
                title,
                new Words(
                        String.join(
                                "\n", title.zh(), "解除原因：" + w.reason(), "解除机构：" + body.zh(), "事件编号：" + w.incidentId()),
                        String.join(
                                "\n",
                                title.en(),
                                "Reason: " + w.reason(),
                                "Lifted by: " + body.en(),
                                "Incident: " + w.incidentId())));
    }

    /** To those who were told of the former edition and did not acknowledge it. */
    Wording replaced(WarningAdjusted w) {
        Words line = Phrases.marked(
                w.exercise(),
                "撤回：预警“%s”此前版本不再需要确认，已由第 %d 版取代".formatted(w.subject(), w.edition()),
                "Withdrawn: the former edition of warning \"%s\" need not be acknowledged, edition %d replaces it"
                        .formatted(w.subject(), w.edition()));
        return new Wording(line, line);
    }

    Wording ended(WarningLifted w) {
        Words line = Phrases.marked(
                w.exercise(),
                "撤回：预警“%s”已解除，不再需要确认".formatted(w.subject()),
                "Withdrawn: warning \"%s\" is lifted and need not be acknowledged".formatted(w.subject()));
        return new Wording(line, line);
    }
}
