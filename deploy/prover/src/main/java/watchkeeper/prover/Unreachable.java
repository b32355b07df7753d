package watchkeeper.prover;

/** The product could not be asked, or its answer cannot be read. */
final class Unreachable extends RuntimeException {
    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
