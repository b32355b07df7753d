package watchkeeper.incident.plan.check;

/**
 * What is wrong with a plan file.
 *
 * @param line in the file, from 1
 * @param clause of the plan that the place belongs to, or "-" where it belongs to none
 */
public record Fault(int line, String clause, FaultKind code, String zh, String en) {

    /** As {@code plan check} prints it. */
    public String in(String file) {
        return "%s:%d %s %s %s / %s".formatted(file, line, clause, code, zh, en);
    }
}
