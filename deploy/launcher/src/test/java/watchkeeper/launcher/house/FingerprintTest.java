package watchkeeper.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path directory;

    @Test
    void buildsOfTheSameTimeAndSizeAreToldApartByWhatIsInThem() throws IOException {
        Path one = jar("one.jar", "aaaa");
        Path other = jar("other.jar", "bbbb");
        assertThat(Files.size(one)).isEqualTo(Files.size(other));
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(jar("again.jar", "aaaa")));
    }

    private Path jar(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("Main.class");
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        return file;
    }
}
