package watchkeeper.monitoring.intake;

/** The broker did not confirm in time: what was sent may or may not be there, and must be sent again. */
public final class BrokerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerAway(Throwable cause) {
        super("the broker did not confirm", cause);
    }
}
