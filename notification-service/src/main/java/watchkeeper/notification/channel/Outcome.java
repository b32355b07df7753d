package watchkeeper.notification.channel;

/** How an attempt ended. */
public sealed interface Outcome {
    record Told() implements Outcome {}

    /** @param permanent trying again is of no use */
    record Failed(String why, boolean permanent) implements Outcome {}

    static Outcome again(String why) {
        return new Failed(why, false);
    }

    static Outcome never(String why) {
        return new Failed(why, true);
    }
}
