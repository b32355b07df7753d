package watchkeeper.notification.event;

/** Deliveries outside the system: 机要传真, 机要文件, 机要电话 (plan clause 四). */
public enum Means {
    FAX,
    DOCUMENT,
    PHONE
}
