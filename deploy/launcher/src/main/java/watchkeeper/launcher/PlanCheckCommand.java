package watchkeeper.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import watchkeeper.launcher.house.Tool;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is wrong with a plan file, one line for each fault:",
            "  FILE:LINE clause CODE zh / en",
            "Ends with 0 when there is no fault, with 2 when there is one."
        })
final class PlanCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The plan file (YAML).")
    private Path file = Path.of("plan.yaml");

    @Override
    public Integer call() throws InterruptedException {
        Tool.Answer answer = GivenFiles.planTools().check(GivenFiles.readable(file));
        GivenFiles.print(spec, answer);
        return answer.exit();
    }
}
