package watchkeeper.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import watchkeeper.launcher.house.PlanTools;
import watchkeeper.launcher.house.Tool;

/** What the words about files do alike. */
final class GivenFiles {
    private GivenFiles() {}

    static PlanTools planTools() {
        return new PlanTools(home());
    }

    /** Where the product is built. */
    static Path home() {
        return Path.of(System.getProperty("watchkeeper.home", "."));
    }

    /** Before a program is started for it. */
    static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure(file + (Files.exists(file) ? " is no file that can be read" : " is not there"));
        }
        return file;
    }

    static void print(CommandSpec spec, Tool.Answer answer) {
        spec.commandLine().getOut().print(answer.out());
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().print(answer.err());
        spec.commandLine().getErr().flush();
    }
}
