package watchkeeper.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that people have approved. A missing one is written and fails the test once, so that it is looked at and
 * committed; an existing one is never touched.
 */
public final class Approved {
    private Approved() {}

    public static String orWritten(Path file, String candidate) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, candidate);
                assertThat(file)
                        .as("a new sample was written: look at it and commit it")
                        .doesNotExist();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
