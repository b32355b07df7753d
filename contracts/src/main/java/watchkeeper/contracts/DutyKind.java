package watchkeeper.contracts;

/** What is owed. One word per duty of the plan. */
public enum DutyKind {
    /** The first hour: the monitor reports a story to the bureau office (六·五2). */
    INITIAL_REPORT,
    /** Special report 专报 every 3, 6 or 8 hours (五(一)3, 五(二)3, 五(三)3). */
    SPECIAL_REPORT,
    /** Briefing upward 呈报 at the hours of the plan (五(一)3, 五(二)3, 五(三)3). */
    BRIEFING,
    /** Assessment 研判 at the hours of the plan (五(一)4, 五(二)4, 五(三)4). */
    ASSESSMENT
}
