package watchkeeper.launcher.house;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains one part after the other, at the lowest priority, after everything is ready. A training that fails costs
 * nothing but the seconds that it would have saved.
 */
public final class Trainer {
    private static final Logger log = LoggerFactory.getLogger(Trainer.class);
    private static final long MINUTES = 5;

    private final List<Training> trainings;
    private final Path logFile;
    private volatile boolean stopped;
    private volatile @Nullable Process running;

    public Trainer(List<Training> trainings, Path logFile) {
        this.trainings = trainings;
        this.logFile = logFile;
    }

    public void start() {
        Thread.ofPlatform().daemon().name("trainer").start(() -> {
            for (Training training : trainings) {
                if (!stopped) {
                    train(training);
                }
            }
        });
    }

    public void stop() {
        stopped = true;
        Process process = running;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void train(Training training) {
        try {
            ProcessBuilder builder = new ProcessBuilder(training.command());
            builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(logFile.toFile()));
            builder.environment().putAll(training.environment());
            Process process = builder.start();
            running = process;
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (ended && process.exitValue() == 0 && Files.exists(training.output())) {
                Files.move(training.output(), training.cache(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                process.destroyForcibly();
                Files.deleteIfExists(training.output());
            }
        } catch (IOException failed) {
            log.warn("{} was not trained: {}", training.name(), failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
