package watchkeeper.incident.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Level;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.check.Checked;
import watchkeeper.incident.plan.check.PlanCheck;

/**
 * Checks a plan file, or resolves it for one incident:
 *
 * <pre>
 * check FILE                          a line for each fault, and 2; or one line, and 0
 * resolve FILE LEVEL AT DAYS UNIT...  the same check, then a {@link watchkeeper.contracts.Rehearsal} as JSON
 * </pre>
 */
public final class PlanMain {
    private static final int FAULTY = 2;

    private PlanMain() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        Path file = Path.of(words.get(1));
        try {
            Checked checked = PlanCheck.check(Files.readString(file));
            boolean check = words.getFirst().equals("check");
            checked.faults().forEach(fault -> (check ? out : err).println(fault.in(file.toString())));
            if (checked.plan() == null) {
                return FAULTY;
            }
            out.println(check ? fine(file, checked.plan()) : resolved(words, checked.plan()));
            return 0;
        } catch (CharacterCodingException e) {
            err.println(file + " is not UTF-8 text");
            return FAULTY;
        } catch (IOException e) {
            err.println(file + " cannot be read: " + e.getMessage());
            return FAULTY;
        }
    }

    private static String fine(Path file, Plan plan) {
        return "%s: %s %s, 无误 / no fault".formatted(file, plan.id(), plan.version());
    }

    private static String resolved(List<String> words, Plan plan) {
        Resolver resolver = new Resolver(plan, ShippedNotices.calendar());
        return Json.MAPPER.writeValueAsString(resolver.resolve(
                Level.valueOf(words.get(2)),
                OffsetDateTime.parse(words.get(3)).toInstant(),
                Integer.parseInt(words.get(4)),
                words.subList(5, words.size())));
    }
}
