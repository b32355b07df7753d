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
    ASSESSMENT,
    /** Verification 核实 of the matter itself, with a proposal (六·五4). */
    VERIFICATION,
    /** What an instruction asked for is told back 反馈 (五(一)8). */
    INSTRUCTION_FEEDBACK,
    /** Media meeting 媒体调度会 (五(一)6). */
    MEDIA_MEETING,
    /** Hand-over of the watch 值班交接 (五(一)2). */
    WATCH_HANDOVER,
    /** Daily browsing of the media 日常浏览 (六·五1). */
    BROWSING,
    /** First answer in public 首次回应 (六·五5). */
    FIRST_ANSWER,
    /** Evaluation 评估 after the lift (六(一)). */
    EVALUATION
}
