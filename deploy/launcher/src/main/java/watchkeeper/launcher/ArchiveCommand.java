package watchkeeper.launcher;

import picocli.CommandLine.Command;

/** The words about exported archives. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Looks at an archive that was exported.",
        subcommands = {ArchiveVerifyCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand {}
