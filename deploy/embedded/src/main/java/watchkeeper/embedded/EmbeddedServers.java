package watchkeeper.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Both servers out of the jars, in temporary directories. */
record EmbeddedServers(EmbeddedDatabase database, EmbeddedBroker broker, Path brokerDirectory) implements Servers {

    static EmbeddedServers start() {
        CompletableFuture<EmbeddedDatabase> database = CompletableFuture.supplyAsync(EmbeddedServers::startDatabase);
        try {
            Path directory = Files.createTempDirectory("watchkeeper-broker-");
            EmbeddedBroker broker = EmbeddedBroker.start(directory);
            return new EmbeddedServers(database.join(), broker, directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EmbeddedDatabase startDatabase() {
        try {
            return EmbeddedDatabase.start(DatabaseOptions.temporary().notDurable());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database started", interrupted);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String jdbcUrl(String name) {
        return database.jdbcUrl(name);
    }

    @Override
    public Connection connect(String name) throws SQLException {
        return database.connect(name);
    }

    @Override
    public void close() {
        try {
            broker.close();
            database.close();
            Trees.delete(brokerDirectory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
