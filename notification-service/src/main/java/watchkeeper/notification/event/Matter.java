package watchkeeper.notification.event;

/** What a delivery carries: the notification itself, or word that it is withdrawn. */
public enum Matter {
    TELLING,
    WITHDRAWAL
}
