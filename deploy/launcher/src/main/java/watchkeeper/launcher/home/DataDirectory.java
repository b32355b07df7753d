package watchkeeper.launcher.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import watchkeeper.launcher.Failure;

/** Everything that one running product keeps, and the lock that says that it runs. */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final boolean fresh;
    private final FileChannel lock;

    private DataDirectory(Path root, boolean fresh, FileChannel lock) {
        this.root = root;
        this.fresh = fresh;
        this.lock = lock;
    }

    /** The lock goes with this process, however it ends. */
    public static DataDirectory take(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            boolean fresh = !Files.exists(root.resolve("ports.json"));
            FileChannel lock =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new Failure("the data directory " + root + " is in use by another watchkeeper");
            }
            Files.createDirectories(root.resolve("logs"));
            return new DataDirectory(root, fresh, lock);
        } catch (IOException failed) {
            throw new Failure("the data directory " + root + " cannot be used: " + failed, failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    public Path root() {
        return root;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** Whether nothing had ever been started here. */
    public boolean fresh() {
        return fresh;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
