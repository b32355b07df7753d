package watchkeeper.contracts;

/** States of a slot 时段, one due instance of a duty. */
public enum SlotState {
    OPEN,
    DUE_SOON,
    FULFILLED,
    OVERDUE,
    FULFILLED_LATE,
    MISSED,
    WAIVED,
    CANCELLED
}
