package watchkeeper.launcher;

import picocli.CommandLine.Command;

/** The words about plans; a file is looked at without starting anything. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Checks a plan file, and shows what it would demand.",
        subcommands = {PlanCheckCommand.class, PlanRehearseCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class PlanCommand {}
