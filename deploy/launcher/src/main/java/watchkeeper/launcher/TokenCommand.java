package watchkeeper.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchkeeper.launcher.door.TokenDoor;
import watchkeeper.launcher.home.Secrets;
import watchkeeper.launcher.part.ProcessBook;

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
        Path root = data.toAbsolutePath().normalize();
        TokenDoor.requireKnown(name);
        Path secrets = root.resolve("secrets.json");
        String publicUrl = ProcessBook.publicUrl(root.resolve("processes.json"))
                .filter(url -> Files.exists(secrets))
                .orElseThrow(() -> new Failure("nothing was ever started in " + root + "; is --data right?"));
        System.out.println(new TokenDoor(publicUrl, Secrets.open(secrets)).token(name));
        return 0;
    }
}
