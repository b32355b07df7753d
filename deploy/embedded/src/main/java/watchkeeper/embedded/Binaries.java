package watchkeeper.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user and version. They go to the user's own cache, never to a shared
 * temporary directory: there another user could put programs of his own in our way, or own what we must write.
 */
final class Binaries {
    private static final String VERSION = "18.6.0";
    private static final String ARCHIVE = "/postgres-linux-" + machine() + ".txz";

    private Binaries() {}

    static synchronized Path unpacked() throws IOException {
        Path home = cache().resolve("postgresql-" + VERSION + "-" + machine());
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        unpack(fresh);
        return moveInto(fresh, home);
    }

    private static String machine() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return arch.equals("amd64") ? "x86_64" : arch;
    }

    private static Path cache() {
        String home = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> path.startsWith("/"))
                .orElse(System.getProperty("user.home") + "/.cache");
        return Path.of(home, "watchkeeper");
    }

    /** A rename is atomic: whoever comes second, in whatever process, finds the first one's complete copy. */
    private static Path moveInto(Path fresh, Path home) throws IOException {
        try {
            return Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            Trees.delete(fresh);
            if (Files.isExecutable(home.resolve("bin/postgres"))) {
                return home;
            }
            throw taken;
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException("No PostgreSQL for this machine: " + ARCHIVE + " is not on the class path");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Archive entry outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
