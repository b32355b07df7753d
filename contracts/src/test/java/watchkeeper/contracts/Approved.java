package watchkeeper.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that people have approved. A missing one is written and fails the test once, so that it is looked at and
 * committed; an existing one is never touched.
 */
public final class Approved {
    private static final JsonMapper JSON = JsonMapper.shared();

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

    /**
     * Every edition that was ever approved, {@code name.json}, {@code name@2.json} …: all of them are read for ever. The
     * newest shows what is written today; when it does not, the next edition is written and fails the test once.
     */
    public static List<String> editions(Path directory, String name, String today) {
        List<String> editions = new ArrayList<>();
        while (editions.isEmpty() || Files.exists(edition(directory, name, editions.size() + 1))) {
            editions.add(orWritten(edition(directory, name, editions.size() + 1), today));
        }
        if (!editions.getLast().equals(today)) {
            editions.add(orWritten(edition(directory, name, editions.size() + 1), today));
        }
        return editions;
    }

    /** What an older edition says is still there when it was read and written again; fields may have come since. */
    public static void assertKept(String edition, String readAndWritten) {
        assertKept("", JSON.readTree(edition), JSON.readTree(readAndWritten));
    }

    private static void assertKept(String path, JsonNode before, JsonNode now) {
        if (before.isObject()) {
            before.properties()
                    .forEach(field ->
                            assertKept(path + "/" + field.getKey(), field.getValue(), now.path(field.getKey())));
        } else if (before.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                assertKept(path + "/" + i, before.get(i), now.get(i));
            }
        } else {
            assertThat(now).as(path).isEqualTo(before);
        }
    }

    private static Path edition(Path directory, String name, int number) {
        return directory.resolve(number == 1 ? name + ".json" : name + "@" + number + ".json");
    }
}
