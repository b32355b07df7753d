package watchkeeper.reporting.announce;

import watchkeeper.chassis.announce.Announcement;

/** Lends the real announcement to tests that run ledgers without a broker. */
public final class LedgerMessages {
    private LedgerMessages() {}

    public static Announcement announcement() {
        return new LedgerAnnouncement();
    }
}
