package watchkeeper.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The files of one PostgreSQL cluster below a directory, made with passwords asked for from the first moment on. */
record Cluster(Path directory) {

    Path data() {
        return directory.resolve("cluster");
    }

    private Path passwordFile() {
        return directory.resolve("superuser.password");
    }

    /** Made under another name and renamed when complete, so that a kill in between leaves nothing half made. */
    void ensure(PostgresPrograms programs, boolean durable) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = directory.resolve("cluster.new");
        Trees.delete(fresh);
        writePassword();
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        programs.run("initdb", arguments);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    String password() throws IOException {
        return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }
}
