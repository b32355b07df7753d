package watchkeeper.chassis.intake;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.TestServers;

/** A reader that notes what it applies, over a topic of its own, with a clock that the test sets. */
final class IntakeRig implements TopicReader, AutoCloseable {
    private static final String DATABASE = "intake";
    static final Instant T0 = Instant.parse("2026-08-18T02:00:00Z");

    private final String name = "reader-" + UUID.randomUUID();
    final String topic = "topic-" + UUID.randomUUID();
    final AtomicReference<Instant> now = new AtomicReference<>(T0);
    final AtomicInteger attempts = new AtomicInteger();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient db;
    final Watermarks watermarks;
    volatile long failsAt = -1;
    private final HikariDataSource source = new HikariDataSource();
    private final Wire wire = new Wire("test");
    private final KafkaProducer<String, byte[]> producer;
    private final Intake intake;
    private IntakeContainer container;

    IntakeRig() throws Exception {
        TestServers servers = TestServers.shared();
        String url = servers.jdbcUrl(DATABASE);
        Flyway.configure()
                .dataSource(url, DATABASE + "_owner", servers.ownerPassword(DATABASE))
                .locations("classpath:db/chassis", "classpath:db/applied")
                .load()
                .migrate();
        source.setJdbcUrl(url);
        source.setUsername(DATABASE);
        source.setPassword(servers.runtimePassword(DATABASE));
        source.setMaximumPoolSize(4);
        db = JdbcClient.create(source);
        db.sql("delete from source_hole").update();
        Clock clock = clock();
        watermarks = new Watermarks(db, clock);
        intake = new Intake(
                this,
                wire,
                new Sequences(db, meters),
                watermarks,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                db,
                clock);
        Map<String, Object> broker = Map.of("bootstrap.servers", servers.bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        start();
    }

    void start() {
        container = new IntakeContainer(
                this,
                intake,
                new DefaultKafkaConsumerFactory<>(
                        Map.of(
                                "bootstrap.servers",
                                TestServers.shared().bootstrapServers(),
                                "auto.offset.reset",
                                "earliest",
                                "enable.auto.commit",
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()));
        container.start();
    }

    void stop() {
        container.stop();
    }

    /** Offsets forgotten, as after a crash before they were committed: everything comes again. */
    void forgetOffsets() throws Exception {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", (Object) TestServers.shared().bootstrapServers()))) {
            admin.deleteConsumerGroups(List.of(name)).all().get();
        }
    }

    void send(String aggregate, long sequence) throws Exception {
        producer.send(wire.record(
                        topic,
                        "key",
                        aggregate,
                        sequence,
                        T0,
                        new StoryOpened(aggregate, "公积金", "gjj", "公积金", MediaClass.SOCIAL, null)))
                .get();
    }

    void sendGarbage(byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }

    List<Long> applied(String aggregate) {
        return db.sql("select sequence from applied where reader = ? and aggregate = ? order by n")
                .params(name, aggregate)
                .query(Long.class)
                .list();
    }

    double holes() {
        return meters.get("watchkeeper.intake.holes").gauge().value();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public void apply(Envelope message) {
        attempts.incrementAndGet();
        db.sql("insert into applied (reader, aggregate, sequence) values (?, ?, ?)")
                .params(name, message.aggregate(), message.sequence())
                .update();
        if (message.sequence() == failsAt) {
            throw new IllegalStateException("not now");
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public void close() {
        stop();
        producer.close(Duration.ofSeconds(5));
        source.close();
    }
}
