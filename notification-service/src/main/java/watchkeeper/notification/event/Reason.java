package watchkeeper.notification.event;

/** Why people are told. */
public enum Reason {
    DUE_SOON,
    OVERDUE,
    WARNING
}
