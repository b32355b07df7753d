package watchkeeper.notification.event;

/** Why people are told. */
public enum Reason {
    DUE_SOON,
    OVERDUE,
    /** An edition of a warning, its lift among them. */
    WARNING,
    /** An instruction is given to them. */
    INSTRUCTION,
    /** A draft waits for their approval 审定. */
    APPROVAL,
    /** A hand-over is offered to them. */
    HANDOVER,
    /** A story that grew after its incident had ended asks for an answer. */
    QUESTION,
    /** Nothing comes from a feed any more. */
    SILENT_FEED
}
