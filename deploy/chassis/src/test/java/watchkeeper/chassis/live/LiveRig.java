package watchkeeper.chassis.live;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import watchkeeper.embedded.TestServers;

/** One instance of a service, as far as live lists go: a pool, the lists and a view of one of them. */
final class LiveRig implements AutoCloseable {
    private static final String DATABASE = "live";

    private final HikariDataSource source = new HikariDataSource();
    final JdbcClient db;
    final TransactionTemplate transaction;
    final LiveLists lists;
    final LiveView view;

    LiveRig(String list, long kept) {
        TestServers servers = TestServers.shared();
        String url = servers.jdbcUrl(DATABASE);
        Flyway.configure()
                .dataSource(url, DATABASE + "_owner", servers.ownerPassword(DATABASE))
                .locations("classpath:db/chassis")
                .load()
                .migrate();
        source.setJdbcUrl(url);
        source.setUsername(DATABASE);
        source.setPassword(servers.runtimePassword(DATABASE));
        source.setMaximumPoolSize(6);
        db = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        lists = new LiveLists(db, LiveConfiguration.snapshot(transactions), kept);
        view = new LiveViews(lists, Clock.systemUTC()).of(list, Map.of("state", "state", "unit", "units"));
    }

    /** A viewer; {@code lastEventId} empty for one who comes for the first time. */
    Flux<ServerSentEvent<JsonNode>> view(String query, String lastEventId, Duration tokenLasts) {
        return view(LiveFilter.NONE, query, lastEventId, tokenLasts);
    }

    /** A viewer whose door fixes a filter. */
    Flux<ServerSentEvent<JsonNode>> view(LiveFilter fixed, String lastEventId) {
        return view(fixed, "", lastEventId, Duration.ofMinutes(10));
    }

    private Flux<ServerSentEvent<JsonNode>> view(
            LiveFilter fixed, String query, String lastEventId, Duration tokenLasts) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("viewer")
                .expiresAt(Instant.now().plus(tokenLasts))
                .build();
        return view.stream(exchange(query, lastEventId), fixed)
                .filter(event -> event.comment() == null)
                .contextWrite(
                        ReactiveSecurityContextHolder.withAuthentication(new JwtAuthenticationToken(token, List.of())));
    }

    Flux<ServerSentEvent<JsonNode>> view(String query, String lastEventId) {
        return view(query, lastEventId, Duration.ofMinutes(10));
    }

    LivePage page(String query) {
        return page(query, LiveFilter.NONE);
    }

    LivePage page(String query, LiveFilter fixed) {
        return view.page(exchange(query, ""), fixed);
    }

    private static MockServerWebExchange exchange(String query, String lastEventId) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.get("/list?" + query).header("Last-Event-ID", lastEventId));
    }

    @Override
    public void close() {
        source.close();
    }
}
