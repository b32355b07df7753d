package watchkeeper.reporting.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagCheckTest {
    private static final int INTACT = 0;
    private static final int ALTERED = 3;
    private static final int UNREADABLE = 2;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void whatWasPackedIsIntactAndTheSameToTheByte() throws IOException {
        assertThat(check(packed())).isEqualTo(INTACT);
        assertThat(packed()).isEqualTo(packed());
    }

    @Test
    void aChangedAMissingAndAnAddedFileAreNamed() throws IOException {
        assertThat(check(with(files -> files.put("b/data/messages.ndjson", "{\"n\":2}\n"))))
                .isEqualTo(ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("altered: data/messages.ndjson");
        assertThat(check(with(files -> files.remove("b/data/reports/r.pdf")))).isEqualTo(ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("missing: data/reports/r.pdf");
        assertThat(check(with(files -> files.put("b/data/new.txt", "x")))).isEqualTo(ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("added: data/new.txt");
    }

    @Test
    void aManifestThatWasChangedWithItsFileIsFound() throws IOException {
        assertThat(check(with(
                        files -> files.compute("b/manifest-sha256.txt", (name, lines) -> "0" + lines.substring(1)))))
                .isEqualTo(ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("altered: manifest-sha256.txt");
        assertThat(check(with(files -> files.put("b/bag-info.txt", "x")))).isEqualTo(ALTERED);
    }

    @Test
    void namesStandApartAndCanBeTakenOutButNotChanged() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Bag bag = new Bag(zip, "b")) {
            bag.putApart(out -> out.write("{\"persons\":[\"甲\"]}".getBytes(StandardCharsets.UTF_8)));
            bag.seal("");
        }
        byte[] named = zip.toByteArray();
        assertThat(check(named)).isEqualTo(INTACT);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("removed");
        assertThat(check(with(named, files -> files.remove("b/persons.json")))).isEqualTo(INTACT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("removed, as it may be: persons.json");
        assertThat(check(with(named, files -> files.put("b/persons.json", "{}"))))
                .isEqualTo(ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("altered: persons.json");
        assertThat(check(with(files -> files.put("b/persons.json", "{}")))).isEqualTo(ALTERED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("added: persons.json");
    }

    @Test
    void whatLiesElsewhereIsNamedAndProvedWhenItWasPutIn() throws IOException {
        String hashOfX = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        String name = "b/data/attachments/" + hashOfX;
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Bag bag = new Bag(zip, "b")) {
            bag.lack("attachments/" + hashOfX, hashOfX, "https://media.example/x.jpg");
            bag.seal("");
        }
        byte[] lacking = zip.toByteArray();
        assertThat(check(lacking)).isEqualTo(INTACT);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("not in it: data/attachments/" + hashOfX + " from https://media.example/x.jpg");
        said.reset();
        assertThat(check(with(lacking, files -> files.put(name, "x")))).isEqualTo(INTACT);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("not in it");
        assertThat(check(with(lacking, files -> files.put(name, "y")))).isEqualTo(ALTERED);
        assertThat(check(with(lacking, files -> files.remove("b/fetch.txt")))).isEqualTo(ALTERED);
        assertThat(check(with(lacking, files -> files.put("b/fetch.txt", "x")))).isEqualTo(UNREADABLE);
        assertThat(check(with(files -> files.put("b/fetch.txt", "https://x.example/ - data/messages.ndjson\n"))))
                .isEqualTo(ALTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b/../../etc/passwd", "/b/x", "b\\..\\x", "c/other", "loose", "b/C:/x"})
    void aNameThatLeavesTheBagIsRefused(String name) throws IOException {
        assertThat(check(with(files -> files.put(name, "x")))).isEqualTo(UNREADABLE);
    }

    @Test
    void whatIsNoBagIsUnreadable() throws IOException {
        assertThat(check("no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo(UNREADABLE);
        assertThat(check(with(files -> files.remove("b/bagit.txt")))).isEqualTo(UNREADABLE);
        assertThat(check(with(files -> files.put("b/manifest-sha256.txt", "none"))))
                .isEqualTo(UNREADABLE);
        byte[] whole = packed();
        assertThat(check(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo(UNREADABLE);
    }

    @Test
    void whatGrowsBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Bag bag = new Bag(zip, "b")) {
            byte[] nothing = new byte[1 << 20];
            bag.put("zeros", out -> {
                for (int i = 0; i < 80; i++) {
                    out.write(nothing);
                }
            });
            bag.seal("");
        }
        assertThat(check(zip.toByteArray())).isEqualTo(UNREADABLE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("grows beyond measure");
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Bag bag = new Bag(zip, "b")) {
            bag.put("messages.ndjson", out -> out.write("{\"n\":1}\n".getBytes(StandardCharsets.UTF_8)));
            bag.put("reports/r.pdf", out -> out.write(1));
            bag.seal("External-Identifier: i\n");
        }
        return zip.toByteArray();
    }

    private static byte[] with(Consumer<Map<String, String>> change) throws IOException {
        return with(packed(), change);
    }

    private static byte[] with(byte[] archive, Consumer<Map<String, String>> change) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        change.accept(files);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return zip.toByteArray();
    }

    private int check(byte[] archive) throws IOException {
        Path file = Files.write(directory.resolve("a.zip"), archive);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return ArchiveMain.run(file, out, out);
    }
}
