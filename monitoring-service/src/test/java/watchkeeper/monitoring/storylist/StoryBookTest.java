package watchkeeper.monitoring.storylist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.embedded.TestServers;

/** Which rows of the list are behind, with one who adds members and one who makes the rows anew at the same time. */
class StoryBookTest {
    private static final String DATABASE = "marks";
    private static final String STORY = "story-1";

    private final TestServers servers = TestServers.shared();
    private final DriverManagerDataSource source = new DriverManagerDataSource(
            servers.jdbcUrl(DATABASE), DATABASE + "_owner", servers.ownerPassword(DATABASE));
    private final StoryBook book = new StoryBook(JdbcClient.create(source));
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));

    @BeforeEach
    void oneStoryIsBehind() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/chassis", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        book.write(StoryFacts.of(new StoryOpened(STORY, "housing-fund", "公积金", "weibo", MediaClass.SOCIAL, null)));
    }

    /** Its row was behind already, so nothing would be written: yet it must not be made before the member is there. */
    @Test
    void aRowIsNotMadeWhileAMemberIsBeingAdded() {
        transaction.executeWithoutResult(adding -> {
            book.touch(Set.of(STORY));
            assertThat(made()).isZero();
        });

        assertThat(made()).isEqualTo(1);
    }

    private int made() {
        try (var other = Executors.newSingleThreadExecutor()) {
            return other.submit(() ->
                            transaction.execute(making -> book.takeDirty(10).size()))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
