package watchkeeper.launcher.part;

import java.io.PrintStream;

/** What the person at the terminal reads; whole lines, from several threads. */
public final class Said {
    private final PrintStream out;

    public Said(PrintStream out) {
        this.out = out;
    }

    public synchronized void line(String line) {
        out.println(line);
        out.flush();
    }
}
