package watchkeeper.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import watchkeeper.launcher.house.ArchiveTool;
import watchkeeper.launcher.house.Tool;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares an exported archive with the hashes that it carries, without anything else.",
            "Ends with 0 when it is intact, with 1 when it was altered, one line for each file,",
            "with 2 when it cannot be read."
        })
final class ArchiveVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The archive (zip).")
    private Path file = Path.of("archive.zip");

    @Override
    public Integer call() throws InterruptedException {
        Path archive = GivenFiles.readable(file);
        Tool.Answer answer = ArchiveTool.of(GivenFiles.home()).verify(archive);
        GivenFiles.print(spec, answer);
        return answer.exit() == ArchiveTool.ALTERED ? 1 : answer.exit();
    }
}
