package watchkeeper.launcher;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./watchkeeper}. */
@Command(
        name = "watchkeeper",
        description = "Watchkeeper 值守: carries out a written emergency plan for public-opinion incidents.",
        mixinStandardHelpOptions = true,
        version = "watchkeeper 0.1.0",
        subcommands = {UpCommand.class, TokenCommand.class, PlanCommand.class, ProveCommand.class, ArchiveCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exit = commandLine().execute(arguments);
        System.exit(exit);
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        commands.setParameterExceptionHandler((wrong, words) -> {
            CommandLine line = wrong.getCommandLine();
            line.getErr().println("watchkeeper: " + wrong.getMessage());
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        });
        commands.setExecutionExceptionHandler((problem, line, parsed) -> {
            line.getErr().println("watchkeeper: " + oneLine(problem));
            return CommandLine.ExitCode.USAGE;
        });
        return commands;
    }

    private static String oneLine(Exception problem) {
        if (problem instanceof UncheckedIOException io && io.getCause() != null) {
            return io.getMessage() + ": " + io.getCause();
        }
        return problem instanceof Failure ? String.valueOf(problem.getMessage()) : problem.toString();
    }
}
