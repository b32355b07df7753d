package watchkeeper.embedded;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How the broker is to be run: one node that is broker and controller.
 *
 * @param directory where topics and metadata live
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the node's own controller, on 127.0.0.1
 */
public record BrokerOptions(Path directory, int port, int controllerPort) {
    private static final int NODE = 1;

    int nodeId() {
        return NODE;
    }

    /** What differs from Kafka's defaults is what one small node needs to be quick and to be possible at all. */
    Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // An exactly-once writer that was killed blocks its readers until its transaction is aborted.
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        // After a kill -9 the controller waits for its former self's session before it lets the broker in again.
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
        return settings;
    }
}
