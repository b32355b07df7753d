package watchkeeper.incident.plan.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing broken in the shipped plan.
 *
 * @param where what stands before the broken part; searched for from the start of the file, line by line
 * @param what the part that is broken, on that line or a later one
 * @param instead what stands there then
 * @param clause that the fault must name
 * @param above how many lines above the broken part the fault is named
 */
record Break(FaultKind code, String where, String what, String instead, String clause, int above) {

    Break(FaultKind code, String where, String what, String instead, String clause) {
        this(code, where, what, instead, clause, 0);
    }

    String apply(String plan) {
        int at = at(plan);
        return plan.substring(0, at) + instead + plan.substring(at + what.length());
    }

    /** What is missing is missed where the thing begins that lacks it. */
    Break missedAbove(int lines) {
        return new Break(code, where, what, instead, clause, lines);
    }

    /** The line that the fault must name. */
    int line(String plan) {
        long before = plan.substring(0, at(plan)).chars().filter(c -> c == '\n').count();
        return (int) before + 1 - above;
    }

    private int at(String plan) {
        int from = 0;
        if (!where.isEmpty()) {
            Matcher start = Pattern.compile(where, Pattern.MULTILINE).matcher(plan);
            if (!start.find()) {
                throw new IllegalArgumentException("not in the plan: " + where);
            }
            from = start.start();
        }
        int at = plan.indexOf(what, from);
        if (at < 0) {
            throw new IllegalArgumentException("not in the plan after " + where + ": " + what);
        }
        return at;
    }

    @Override
    public String toString() {
        return code + ": " + what.strip() + " -> " + instead.strip();
    }
}
