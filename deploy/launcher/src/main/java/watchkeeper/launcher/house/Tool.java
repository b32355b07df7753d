package watchkeeper.launcher.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import watchkeeper.launcher.Failure;

/** A main class in the jar of a service that answers and ends, without a database or a broker. */
public final class Tool {
    private static final int MEGABYTES = 256;

    private final Program program;
    private final String mainClass;

    private Tool(Program program, String mainClass) {
        this.program = program;
        this.mainClass = mainClass;
    }

    static Tool of(Path home, Service service, String mainClass) throws InterruptedException {
        Program program = Program.of(home, service.module(), service.name());
        program.unpack();
        return new Tool(program, mainClass);
    }

    /**
     * What a tool said.
     *
     * @param exit 0, 2 when it says why not, or another number that has a meaning
     */
    public record Answer(int exit, String out, String err) {}

    Answer run(List<String> words, String in) throws InterruptedException {
        return run(words, in, Set.of());
    }

    /** @param meant what it may end with besides 0 and 2; anything else is a program that broke */
    Answer run(List<String> words, String in, Set<Integer> meant) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program.tool(mainClass, MEGABYTES, words)).start();
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(in.getBytes(StandardCharsets.UTF_8));
            }
            String out = text(process.getInputStream());
            Answer answer = new Answer(process.waitFor(), out, err.join());
            if (answer.exit() != 0 && answer.exit() != 2 && !meant.contains(answer.exit())) {
                throw new Failure(program.name() + " could not do it: "
                        + answer.err().lines().findFirst().orElse("it ended with " + answer.exit()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(program.name(), e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
