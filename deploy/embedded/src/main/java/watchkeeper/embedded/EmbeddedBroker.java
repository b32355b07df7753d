package watchkeeper.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker of one node in this JVM, with its data on disk. It acknowledges a record when the operating system has
 * it: a killed process loses nothing, a crashed machine may.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final BrokerOptions options;
    private final KafkaRaftServer server;

    private EmbeddedBroker(BrokerOptions options, KafkaRaftServer server) {
        this.options = options;
        this.server = server;
    }

    /** On drawn ports; for tests. */
    public static EmbeddedBroker start(Path directory) throws IOException {
        int port = Ports.free();
        int controller = Ports.free();
        while (controller == port) {
            controller = Ports.free();
        }
        return start(new BrokerOptions(directory, port, controller));
    }

    /** Returns when the broker takes requests. */
    public static EmbeddedBroker start(BrokerOptions options) throws IOException {
        Ports.requireFree(options.port());
        Ports.requireFree(options.controllerPort());
        Files.createDirectories(options.directory());
        if (!Files.exists(options.directory().resolve("meta.properties"))) {
            format(options);
        }
        Properties settings = options.settings();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(options, server);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + options.port();
    }

    private static void format(BrokerOptions options) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(options.nodeId())
                    .addDirectory(options.directory().toString())
                    .setMetadataLogDirectory(options.directory().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception failed) {
            throw new IOException("The broker's directory cannot be prepared: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
