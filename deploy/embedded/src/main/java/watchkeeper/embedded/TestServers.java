package watchkeeper.embedded;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One database server and one broker for all tests of a JVM, started at the first call and stopped with the JVM. The
 * system property {@code watchkeeper.test.servers=docker} takes container images instead, and fails without Docker;
 * the tests are the same.
 */
public final class TestServers {
    private static final Duration ALL_HOOKS_RUN = Duration.ofMillis(300);
    private static @Nullable TestServers shared;

    private final Servers servers;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private TestServers(Servers servers) {
        this.servers = servers;
    }

    /** Embedded ones do not wait for the disk: fit for everything but tests of durability itself. */
    public static synchronized TestServers shared() {
        TestServers running = shared;
        if (running == null) {
            boolean docker = "docker".equals(System.getProperty("watchkeeper.test.servers"));
            Servers servers = docker ? ContainerServers.start() : EmbeddedServers.start();
            running = new TestServers(servers);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::stop));
            shared = running;
        }
        return running;
    }

    /**
     * After the services, if any ran in this JVM: one that lost its servers first waits half a minute for them before it stops.
     * Hooks run side by side, so this one waits for Spring's.
     */
    private void stop() {
        try {
            Thread.sleep(ALL_HOOKS_RUN);
            for (Thread hook : Thread.getAllStackTraces().keySet()) {
                if (hook.getName().equals("SpringApplicationShutdownHook")) {
                    hook.join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        servers.close();
    }

    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** The address of a service's database, which is made, with its two roles, at the first call. */
    public String jdbcUrl(String database) {
        if (made.add(database)) {
            try {
                new ServiceDatabase(database)
                        .create(servers::connect, ownerPassword(database), runtimePassword(database));
            } catch (SQLException failed) {
                made.remove(database);
                throw new IllegalStateException("The database " + database + " cannot be made", failed);
            }
        }
        return servers.jdbcUrl(database);
    }

    /** Password of the role {@code database_owner}. */
    public String ownerPassword(String database) {
        return "owner-of-" + database;
    }

    /** Password of the role {@code database}. */
    public String runtimePassword(String database) {
        return "runtime-of-" + database;
    }

    /** What {@code up} gives a service by its environment, as Spring properties. */
    public Map<String, Object> springProperties(String service) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", jdbcUrl(service));
        properties.put("spring.datasource.username", service);
        properties.put("spring.datasource.password", runtimePassword(service));
        properties.put("spring.flyway.url", jdbcUrl(service));
        properties.put("spring.flyway.user", service + "_owner");
        properties.put("spring.flyway.password", ownerPassword(service));
        properties.put("spring.kafka.bootstrap-servers", bootstrapServers());
        properties.put("watchkeeper.replication", "1");
        return properties;
    }
}
