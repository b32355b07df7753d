package watchkeeper.reporting.rehearsal;

import watchkeeper.launcher.house.StandIn;

/** Stands for the main class of this name, whose jar is not on the launcher's class path. */
public final class RehearsalMain {
    private RehearsalMain() {}

    public static void main(String[] words) throws Exception {
        StandIn.main(words);
    }
}
