package watchkeeper.incident.plan.check;

import static watchkeeper.incident.plan.check.FaultKind.*;

import java.util.List;
import java.util.stream.Stream;

/** What no schema can say. */
final class BreaksOfMeaning {
    private static final String ONE = "^  I:";
    private static final String TWO = "^  II:";
    private static final String THREE = "^  III:";
    private static final String BESIDES = "^duties:";
    private static final String ACTS = "^acts:";

    private static final List<Break> BODIES_AND_LEVELS = List.of(
            new Break(ZONE_UNKNOWN, "^timeZone:", "timeZone: Asia/Shanghai", "timeZone: Asia/Baotou", "-"),
            new Break(CALENDAR_UNKNOWN, "^calendar:", "calendar: CN", "calendar: MOON", "-"),
            new Break(ANSWER_UNKNOWN, "^warning:", "ours: 6", "ours: 99", "四"),
            new Break(
                    BODY_NAME_RESERVED,
                    "^bodies:",
                    "ARCHIVES: {",
                    "AUTHOR: { zh: 起草人, en: Author, clause: 三 }\n  ARCHIVES: {",
                    "三"),
            new Break(BODY_UNKNOWN, "^expansion:", "body: PUBLICITY_DEPARTMENT", "body: MOON", "五(四)"),
            new Break(COMMAND_BODY_UNKNOWN, "^  IV:", "commandBody: ON_SCENE_TEAM", "commandBody: NOBODY", "三(一)4"),
            new Break(LEVEL_WITHOUT_COMMAND, "^  IV:", "commandBody: ON_SCENE_TEAM", "commandBody: \"\"", "三(一)4"),
            new Break(
                    AUTHORISING_BODY_UNKNOWN, ONE, "authorisedBy: PARTY_COMMITTEE", "authorisedBy: THE_KING", "五(一)1"),
            new Break(
                    AUTHORISED_BY_ITSELF,
                    ONE,
                    "authorisedBy: PARTY_COMMITTEE",
                    "authorisedBy: BUREAU_COMMAND",
                    "五(一)1"),
            new Break(
                    BODIES_OUT_OF_ORDER,
                    ONE,
                    "commandBody: BUREAU_COMMAND",
                    "commandBody: INFORMATION_CENTER",
                    "五(一)1"),
            new Break(STABLE_DAYS_ZERO, ONE, "stableDays: 7", "stableDays: 0", "五(一)1"),
            new Break(STABLE_DAYS_ZERO, ONE, "stableDays: 7", "stableDays: 9000", "五(一)1"));

    private static final List<Break> DUTIES = List.of(
            new Break(DUTY_MISPLACED, ONE, "rhythm: { every: PT3H }", "since: LIFT, rhythm: { within: PT3H }", "五(一)3")
                    .missedAbove(1),
            new Break(DUTY_MISPLACED, ONE, "kind: MEDIA_MEETING", "kind: INITIAL_REPORT", "五(一)6"),
            new Break(DUTY_MISPLACED, "^initialReport:", "kind: INITIAL_REPORT", "kind: BRIEFING", "六·五2")
                    .missedAbove(1),
            new Break(RHYTHM_MISSING, ONE, "rhythm: { every: PT3H }", "rhythm: { }", "五(一)3"),
            new Break(RHYTHM_MISSING, ONE, "[\"10:00\"]", "[]", "五(一)6"),
            new Break(RHYTHM_TWICE, ONE, "{ every: PT3H }", "{ every: PT3H, within: PT3H }", "五(一)3"),
            new Break(RHYTHM_MISPLACED, ONE, "{ within: PT1H }", "{ withinWorkingDays: 3 }", "五(一)7"),
            new Break(RHYTHM_MISPLACED, BESIDES, "{ dailyAt: [\"09:00\"] }", "{ every: PT24H }", "六·五1"),
            new Break(DURATION_UNREADABLE, ONE, "every: PT3H", "every: 3 hours", "五(一)3"),
            new Break(INTERVAL_ZERO, ONE, "every: PT3H", "every: PT0S", "五(一)3"),
            new Break(INTERVAL_ZERO, ONE, "every: PT3H", "every: -PT3H", "五(一)3"),
            new Break(INTERVAL_OUT_OF_RANGE, ONE, "every: PT3H", "every: PT1S", "五(一)3"),
            new Break(INTERVAL_OUT_OF_RANGE, ONE, "every: PT3H", "every: P36500D", "五(一)3"),
            new Break(WORKING_DAYS_ZERO, BESIDES, "withinWorkingDays: 10", "withinWorkingDays: 0", "六(一)"),
            new Break(GRACE_NEGATIVE, ONE, "grace: PT30M", "grace: -PT30M", "五(一)3"),
            new Break(GRACE_TOO_LONG, ONE, "grace: PT30M", "grace: PT3H", "五(一)3"),
            new Break(GRACE_TOO_LONG, "kind: BRIEFING", "grace: PT30M", "grace: PT6H", "五(一)3"),
            new Break(HOUR_UNREADABLE, ONE, "\"10:00\"", "\"10 o'clock\"", "五(一)6"),
            new Break(HOURS_OUT_OF_ORDER, ONE, "\"14:00\"", "\"07:00\"", "五(一)3"),
            new Break(HOUR_TWICE, ONE, "\"14:00\"", "\"08:00\"", "五(一)3"),
            new Break(HOUR_WITHIN_GRACE, "kind: WATCH_HANDOVER", "\"08:00\"", "\"08:15\"", "五(一)2"),
            new Break(DUTY_OWED_BY_NOBODY, ONE, "eachUnit: true", "eachUnit: false", "五(一)3").missedAbove(1),
            new Break(DUTY_RECEIVED_BY_NOBODY, ONE, "addressee: CITY_LEADERS", "addressee: \"\"", "五(一)3")
                    .missedAbove(1),
            new Break(OWNER_UNKNOWN, TWO, "PETITION_OFFICE", "PETITION_OFFICER", "五(二)3"),
            new Break(ADDRESSEE_UNKNOWN, ONE, "addressee: CITY_LEADERS", "addressee: THE_KING", "五(一)3"),
            new Break(ADDRESSEE_UNKNOWN, THREE, "alsoTo: [PARTY_COMMITTEE]", "alsoTo: [THE_KING]", "五(三)3"),
            new Break(DUTY_TWICE, ONE, "kind: ASSESSMENT", "kind: BRIEFING", "五(一)4"),
            new Break(
                    OWNER_MAY_NOT,
                    "kind: WATCH_HANDOVER",
                    "owners: [INFORMATION_CENTER]",
                    "owners: [PETITION_OFFICE]",
                    "五(一)2"),
            new Break(
                    OWNER_MAY_NOT,
                    "kind: MEDIA_MEETING",
                    "owners: [BUREAU_COMMAND]",
                    "owners: [PETITION_OFFICE]",
                    "五(一)6"),
            new Break(FACT_UNKNOWN, ONE, "VerificationRecorded", "VerificationDreamt", "五(一)7"));

    private static final List<Break> ACTS_AND_CRITERIA = List.of(
            new Break(ACKNOWLEDGEMENT_ZERO, "^warning:", "acknowledgeWithin: PT30M", "acknowledgeWithin: PT0S", "四"),
            new Break(DURATION_UNREADABLE, "^warning:", "acknowledgeWithin: PT30M", "acknowledgeWithin: soon", "四"),
            new Break(
                    ACT_UNKNOWN,
                    ACTS,
                    "  open:",
                    "  shout: { zh: 喊, en: Shouting, clause: 三, by: [COMMAND] }\n  open:",
                    "三"),
            new Break(ACT_MISSING, "", "acts:\n  open:", "acts: # opening is forgotten\n  # open:", "-"),
            new Break(ACT_FOR_NOBODY, ACTS, "by: [ADDRESSEE]", "by: []", "三(一)"),
            new Break(ACT_FOR_NOBODY, ACTS, "by: [ADDRESSEE]", "by: [AUTHOR], otherThanAuthor: true", "三(一)"),
            new Break(PARTY_UNKNOWN, ACTS, "by: [ADDRESSEE]", "by: [PASSERBY]", "三(一)"),
            new Break(CRITERIA_OUT_OF_ORDER, "^criteria:", "level: III", "level: I", "四3"),
            new Break(CRITERIA_OUT_OF_ORDER, "^criteria:", "level: IV,", "level: II,", "四4"),
            new Break(
                    CRITERION_EMPTY,
                    "^criteria:",
                    "level: IV, clause: 四4, minObservations: 1",
                    "level: IV, clause: 四4",
                    "四4"),
            new Break(
                    DECLINED_PERFORMED,
                    "^declined:",
                    "clause: 五(一)5\n    also: [五(二)5, 五(三)5]\n    performedBySystem: false",
                    "clause: 五(一)5\n    also: [五(二)5, 五(三)5]\n    performedBySystem: true",
                    "五(一)5"),
            new Break(
                    DECLINED_PERFORMED,
                    ONE,
                    "kind: MEDIA_MEETING, clause: 五(一)6",
                    "kind: MEDIA_MEETING, clause: 五(一)5",
                    "五(一)5"));

    static final List<Break> ALL = Stream.of(BODIES_AND_LEVELS, DUTIES, ACTS_AND_CRITERIA)
            .flatMap(List::stream)
            .toList();

    private BreaksOfMeaning() {}
}
