package watchkeeper.notification.event;

/** A way to a person inside the system. */
public enum Channel {
    MAIL,
    WEBHOOK
}
