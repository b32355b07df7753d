package watchkeeper.launcher.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two programs behind the words about plans. incident-service checks and resolves a plan, reporting-service computes what
 * falls due: each by the classes that it serves with, and the launcher knows neither's.
 */
public final class PlanTools {
    private static final String CHECK = "watchkeeper.incident.rehearsal.PlanMain";
    private static final String REHEARSE = "watchkeeper.reporting.rehearsal.RehearsalMain";

    private final Path home;

    /** @param home where the product is built */
    public PlanTools(Path home) {
        this.home = home;
    }

    /** What is wrong with a file; 2 when something is. */
    public Tool.Answer check(Path file) throws InterruptedException {
        return Tool.of(home, Service.INCIDENT, CHECK).run(List.of("check", file.toString()), "");
    }

    /** What a plan demands at a level, as JSON; the faults on the side, and 2, when it is faulty. */
    public Tool.Answer resolve(Path file, String level, String at, int days, List<String> units)
            throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("resolve", file.toString(), level, at, Integer.toString(days)));
        words.addAll(units);
        return Tool.of(home, Service.INCIDENT, CHECK).run(words, "");
    }

    /** The dated list of one resolved plan, or how the lists of two differ. */
    public Tool.Answer rehearse(List<String> resolved) throws InterruptedException {
        return Tool.of(home, Service.REPORTING, REHEARSE).run(List.of(), String.join("\n", resolved));
    }
}
