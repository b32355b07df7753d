package watchkeeper.reporting.archive;

/** The file is no bag that could be compared with anything. */
final class UnreadableBag extends Exception {
    UnreadableBag(String why) {
        super(why, null, false, false);
    }
}
