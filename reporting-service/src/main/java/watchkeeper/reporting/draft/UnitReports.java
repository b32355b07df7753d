package watchkeeper.reporting.draft;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.board.DutyRow;
import watchkeeper.reporting.record.TimelineFact;
import watchkeeper.reporting.report.Sentence.Section;

/**
 * What the others have reported since. A briefing rolls the reports of all units up, and names who was silent: silence
 * is not the same as nothing to report.
 *
 * @param sent messages {@code ReportSent} and {@code ReportCorrected}, the oldest first
 * @param slots all slots of the incident
 */
record UnitReports(Phrases phrases, String owner, List<TimelineFact> sent, List<DutyRow> slots) {
    static final List<String> TYPES = List.of("ReportSent", "ReportCorrected");

    void tell(Telling telling) {
        Set<String> corrected = new HashSet<>();
        sent.forEach(fact -> corrected.add(fact.body().path("corrects").asString("")));
        sent.stream()
                .filter(fact -> !by(fact).equals(owner))
                .filter(fact -> !corrected.contains(fact.body().path("reportId").asString("")))
                .forEach(fact -> {
                    telling.at(fact, Section.SUMMARY, said(fact));
                    String matter = fact.body().path("realMatter").asString("");
                    if (!matter.isBlank()) {
                        Words name = phrases.name(by(fact));
                        telling.at(
                                fact,
                                Section.REAL_MATTER,
                                new Words(
                                        name.zh() + "报告现实处置：" + matter, name.en() + " on the real matter: " + matter));
                    }
                });
    }

    /** Units that owed special reports and have sent none since; to whom nothing fell due is silent, too, and it is said. */
    List<String> silent(Set<String> units) {
        Set<String> owing = new LinkedHashSet<>(units);
        slots.stream()
                .filter(slot -> slot.kind() == DutyKind.SPECIAL_REPORT && slot.state() != SlotState.CANCELLED)
                .map(DutyRow::owner)
                .forEach(owing::add);
        owing.remove(owner);
        sent.forEach(fact -> owing.remove(by(fact)));
        return List.copyOf(owing);
    }

    void tellSilence(Telling telling, String unit, Words since, List<TimelineFact> overdue) {
        Words name = phrases.name(unit);
        String zh = overdue.isEmpty() ? "" : "，其间有时段逾期或漏报";
        String en = overdue.isEmpty() ? "" : ", with slots overdue or missed";
        telling.say(
                Section.SUMMARY,
                new Words(
                        name.zh() + "自" + since.zh() + "未报送" + zh + "；未报送不等于无情况",
                        name.en() + " has sent nothing since " + since.en() + en
                                + "; silence is not the same as nothing to report"),
                overdue);
    }

    private Words said(TimelineFact fact) {
        Words name = phrases.name(by(fact));
        if (fact.body().path("zero").asBoolean(false)) {
            return new Words(name.zh() + "零报告，明示无新情况", name.en() + " sent a zero report: nothing new, said explicitly");
        }
        String summary = fact.body().path("summary").asString("");
        boolean isCorrection = fact.type().equals("ReportCorrected");
        return new Words(
                name.zh() + (isCorrection ? "更正报告：" : "报告：") + summary,
                name.en() + (isCorrection ? " corrected its report: " : " reported: ") + summary);
    }

    private static String by(TimelineFact fact) {
        return fact.body().path("owner").asString("");
    }
}
