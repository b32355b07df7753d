package watchkeeper.incident.plan.check;

import static watchkeeper.incident.plan.check.FaultKind.*;

import java.util.List;

/** What the JSON Schema or the YAML reader finds. */
final class BreaksOfShape {
    private static final String ONE = "^  I:";
    private static final String FOUR = "^  IV:";

    static final List<Break> ALL = List.of(
            new Break(NOT_YAML, "^calendar:", "calendar: CN", "calendar: [CN", "-"),
            new Break(NOT_YAML, "", "# The Baotou", "\t# The Baotou", "-"),
            new Break(DUPLICATE_FIELD, "^version:", "name:", "version: \"2\"\nname:", "-"),
            new Break(UNKNOWN_FIELD, "^timeZone:", "timeZone:", "hourZone: x\ntimeZone:", "-"),
            new Break(UNKNOWN_FIELD, ONE, "grace: PT30M, zeroReport", "graze: x, grace: PT30M, zeroReport", "五(一)3"),
            new Break(MISSING_FIELD, ONE, "severity: Extreme\n    ", "", "五(一)1").missedAbove(2),
            new Break(WRONG_VALUE, ONE, "zeroReport: true", "zeroReport: maybe", "五(一)3"),
            new Break(WRONG_VALUE, "^id:", "id: baotou-housing-2018", "id: Baotou Housing", "-"),
            new Break(WRONG_VALUE, ONE, "realMatter: REQUIRED", "realMatter: PERHAPS", "五(一)3"),
            new Break(GLOSS_MISSING, ONE, ", en: Joint consultation of the principal leaders", "", "五(一)1"),
            new Break(GLOSS_MISSING, ONE, "zh: 主要领导联席会商", "zh: \"\"", "五(一)1"),
            new Break(CLAUSE_MISSING, ONE, "clause: 五(一)2, ", "", "五(一)1"),
            new Break(CLAUSE_MISSING, "^bodies:", ", clause: 六·五7", "", "-"),
            new Break(VERSION_NOT_DOTTED, "^version:", "version: \"1\"", "version: first", "-"),
            new Break(VERSION_NOT_DOTTED, "^version:", "version: \"1\"", "version: 1.0", "-"),
            new Break(LEVEL_UNKNOWN, "^criteria:", "level: IV", "level: V", "四4"),
            new Break(LEVEL_WITHOUT_COMMAND, FOUR, "commandBody: ON_SCENE_TEAM\n    ", "", "三(一)4").missedAbove(3),
            new Break(SEVERITY_UNKNOWN, ONE, "severity: Extreme", "severity: Awful", "五(一)1"),
            new Break(DUTY_KIND_UNKNOWN, ONE, "kind: MEDIA_MEETING", "kind: MEDIA_LUNCH", "五(一)6"),
            new Break(SINCE_UNKNOWN, "^duties:", "since: LIFT", "since: EASTER", "六(一)"),
            new Break(RHYTHM_MISSING, ONE, "rhythm: { every: PT3H }, ", "", "五(一)3").missedAbove(1),
            new Break(DUTY_RECEIVED_BY_NOBODY, ONE, "addressee: CITY_LEADERS, ", "", "五(一)3").missedAbove(1),
            new Break(MEANS_UNKNOWN, "^  means:", "FAX", "PIGEON", "四"),
            new Break(MEDIA_CLASS_UNKNOWN, "^criteria:", "SOCIAL", "GOSSIP", "四3"),
            new Break(
                    WRONG_VALUE,
                    "^criteria:",
                    "minObservations: 1 }",
                    "minObservations: 1, sensitivity: SOME }",
                    "四4"));

    private BreaksOfShape() {}
}
