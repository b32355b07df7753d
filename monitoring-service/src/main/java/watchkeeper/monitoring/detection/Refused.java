package watchkeeper.monitoring.detection;

/** Thrown inside the reading of one detection; never leaves the package but as a {@link Fault}. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Refused(String field, String reason) {
        super(field + ": " + reason, null, false, false);
        this.fault = new Fault(field, reason);
    }

    Fault fault() {
        return fault;
    }
}
