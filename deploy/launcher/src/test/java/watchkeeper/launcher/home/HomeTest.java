package watchkeeper.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.launcher.Failure;

class HomeTest {

    @TempDir
    Path directory;

    @Test
    void portsAreDrawnOnceAndKept() {
        Path file = directory.resolve("ports.json");
        PortBook first = PortBook.open(file);
        int database = first.of("database");
        int broker = first.of("broker");
        assertThat(database).isNotEqualTo(broker);
        assertThat(PortBook.open(file).of("database")).isEqualTo(database);
    }

    @Test
    void aKeptPortThatSomebodyElseHasIsNamed() throws IOException {
        PortBook ports = PortBook.open(directory.resolve("ports.json"));
        int port = ports.of("broker");
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("port " + port + " (broker) is in use");
        }
        ports.requireFree();
    }

    @Test
    void secretsAreKeptAndReadableByTheirOwnerOnly() throws IOException {
        Path file = directory.resolve("secrets.json");
        String drawn = Secrets.open(file).of("hash-key");
        assertThat(Secrets.open(file).of("hash-key")).isEqualTo(drawn).hasSizeGreaterThan(30);
        assertThat(rights(file)).isEqualTo("rw-------");
        Path accounts = directory.resolve("accounts.txt");
        Secrets.open(file).writeAccounts(accounts);
        assertThat(rights(accounts)).isEqualTo("rw-------");
        assertThat(Files.readAllLines(accounts))
                .allSatisfy(line -> assertThat(line).matches("[a-z-]+ +\\S{30,}"))
                .extracting(line -> line.split(" ")[0])
                .startsWith("duty-officer")
                .contains("information-center", "unit-b", "archivist", "admin", "feed", "dashboard")
                .contains("hospital-command", "ward-b")
                .doesNotHaveDuplicates();
    }

    @Test
    void aDirectoryHasOneLauncherAtATime() throws IOException {
        Path data = directory.resolve("data");
        try (DataDirectory first = DataDirectory.take(data)) {
            assertThat(first.fresh()).isTrue();
            assertThat(rights(data)).isEqualTo("rwx------");
            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("is in use");
        }
        DataDirectory.take(data).close();
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
