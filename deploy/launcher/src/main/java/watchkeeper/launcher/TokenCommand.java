package watchkeeper.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import watchkeeper.launcher.door.TokenDoor;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a bearer token of a local account, for curl.")
final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The account, for example duty-officer.")
    private String name = "";

    @Mixin
    private RunningProduct product = new RunningProduct();

    @Override
    public Integer call() throws InterruptedException {
        TokenDoor.requireKnown(name);
        System.out.println(product.found().tokens().token(name));
        return 0;
    }
}
