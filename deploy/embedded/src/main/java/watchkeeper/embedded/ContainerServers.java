package watchkeeper.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Both servers as container images; starting fails where Docker does not answer. */
record ContainerServers(PostgreSQLContainer database, KafkaContainer broker) implements Servers {

    static ContainerServers start() {
        PostgreSQLContainer database =
                new PostgreSQLContainer("postgres:18").withUsername("postgres").withDatabaseName("postgres");
        KafkaContainer broker = new KafkaContainer("apache/kafka:4.2.0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        database.start();
        broker.start();
        return new ContainerServers(database, broker);
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://" + database.getHost() + ":" + database.getMappedPort(5432) + "/" + name;
    }

    @Override
    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(name), database.getUsername(), database.getPassword());
    }

    @Override
    public void close() {
        broker.stop();
        database.stop();
    }
}
