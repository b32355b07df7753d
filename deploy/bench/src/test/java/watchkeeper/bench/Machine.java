package watchkeeper.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import watchkeeper.embedded.DatabaseOptions;
import watchkeeper.embedded.EmbeddedBroker;
import watchkeeper.embedded.EmbeddedDatabase;
import watchkeeper.embedded.token.TestIssuer;

/** What the services stand on: a database that waits for the disk, a broker and an issuer. */
record Machine(TestIssuer issuer, EmbeddedDatabase database, EmbeddedBroker broker) implements AutoCloseable {
    static Machine start() throws IOException, InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.temporary());
        EmbeddedBroker broker = EmbeddedBroker.start(Files.createTempDirectory(Path.of("target"), "broker-"));
        return new Machine(TestIssuer.start(), database, broker);
    }

    @Override
    public void close() throws IOException {
        broker.close();
        database.close();
        issuer.close();
    }
}
