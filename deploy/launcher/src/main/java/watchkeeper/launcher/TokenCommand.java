package watchkeeper.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchkeeper.launcher.door.TokenDoor;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a bearer token of a local account, for curl.")
final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The account, for example duty-officer.")
    private String name = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data directory of the running product (default: ./data).")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        TokenDoor.requireKnown(name);
        System.out.println(Running.in(data).tokens().token(name));
        return 0;
    }
}
