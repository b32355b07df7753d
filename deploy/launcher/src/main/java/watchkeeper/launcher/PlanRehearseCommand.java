package watchkeeper.launcher;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import watchkeeper.launcher.house.PlanTools;
import watchkeeper.launcher.house.Tool;

@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "The dated list of all that a plan would demand of an incident: every slot with its due time in the plan's zone,",
            "kind, owner, addressee and clause; the earliest day on which the response may be lifted; the evaluation.",
            "Days of a year without a working-day notice are marked provisional."
        })
final class PlanRehearseCommand implements Callable<Integer> {
    private static final Set<String> LEVELS = Set.of("I", "II", "III", "IV");
    private static final int MOST_DAYS = 400;
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}_-]{1,64}");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The plan file (YAML).")
    private Path file = Path.of("plan.yaml");

    @Option(names = "--level", paramLabel = "LEVEL", required = true, description = "I, II, III or IV.")
    private String level = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            required = true,
            description = "When it is opened and the response starts, as 2026-09-30T08:00:00+08:00.")
    private String at = "";

    @Option(
            names = "--days",
            paramLabel = "N",
            required = true,
            description = "For how many days slots are listed, 1 to " + MOST_DAYS + ".")
    private int days;

    @Option(
            names = "--units",
            paramLabel = "UNIT",
            split = ",",
            description = "The responsible units, separated by commas (default: one, called unit).")
    private List<String> units = List.of("unit");

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "Another plan file: - is demanded by FILE only, + by OTHER only.")
    private @Nullable Path other;

    @Override
    public Integer call() throws InterruptedException {
        List<Path> files = new ArrayList<>(List.of(GivenFiles.readable(file)));
        if (other != null) {
            files.add(GivenFiles.readable(other));
        }
        checkWords();
        PlanTools tools = GivenFiles.planTools();
        List<String> resolved = new ArrayList<>();
        for (Path plan : files) {
            Tool.Answer answer = tools.resolve(plan, level, at, days, units);
            if (answer.exit() != 0) {
                GivenFiles.print(spec, answer);
                return answer.exit();
            }
            resolved.add(answer.out());
        }
        Tool.Answer list = tools.rehearse(resolved);
        GivenFiles.print(spec, list);
        return list.exit();
    }

    private void checkWords() {
        if (!LEVELS.contains(level)) {
            throw new Failure("--level " + level + " is not one of I, II, III, IV");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Failure("--days " + days + " is not between 1 and " + MOST_DAYS);
        }
        units.stream().filter(unit -> !UNIT.matcher(unit).matches()).findFirst().ifPresent(unit -> {
            throw new Failure("--units " + unit + " is not the id of a unit (letters, digits, hyphen, underscore)");
        });
        try {
            at = OffsetDateTime.parse(at).toString();
        } catch (DateTimeParseException wrong) {
            throw new Failure(
                    "--at " + at + " is not an instant with offset, such as 2026-09-30T08:00:00+08:00", wrong);
        }
    }
}
