package watchkeeper.incident.rehearsal;

import watchkeeper.launcher.house.StandIn;

/** Stands for the main class of this name, whose jar is not on the launcher's class path. */
public final class PlanMain {
    private PlanMain() {}

    public static void main(String[] words) throws Exception {
        StandIn.main(words);
    }
}
