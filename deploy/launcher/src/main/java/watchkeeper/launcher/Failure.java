package watchkeeper.launcher;

/** What a person is told in one line when a command cannot go on; the command then ends with 2. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Failure(String line) {
        super(line);
    }

    public Failure(String line, Throwable cause) {
        super(line, cause);
    }
}
