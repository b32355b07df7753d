package watchkeeper.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Proves from outside, over HTTP and by rules of its own, that no duty of an incident was missed.",
            "Ends with 0 proved, 1 faults found (one a line), 2 could not be told, 3 not settled yet: ask again in a moment."
        })
final class ProveCommand implements Callable<Integer> {
    private static final String READER = "dashboard";

    @Parameters(paramLabel = "INCIDENT", description = "The incident's id.")
    private String incident = "";

    @Mixin
    private RunningProduct product = new RunningProduct();

    @Override
    public Integer call() throws InterruptedException {
        Running running = product.found();
        Path jar = GivenFiles.home().resolve("deploy/prover/target/prover.jar");
        if (!Files.exists(jar)) {
            throw new Failure(jar + " is not built");
        }
        ProcessBuilder prover = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        "--url",
                        running.publicUrl(),
                        incident))
                .inheritIO();
        prover.environment().put("WATCHKEEPER_TOKEN", running.tokens().token(READER));
        try {
            return prover.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("the prover could not be started", e);
        }
    }
}
