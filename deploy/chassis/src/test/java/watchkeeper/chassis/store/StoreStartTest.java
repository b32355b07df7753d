package watchkeeper.chassis.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;

class StoreStartTest {
    private final TransactionManager transactions = mock(SpringTransactionManager.class);
    private final EventStorageEngine engine = mock(JdbcEventStorageEngine.class);
    private final TokenStore tokens = mock(JdbcTokenStore.class);
    private final SagaStore<?> sagas = mock(JdbcSagaStore.class);

    @Test
    void startsOnTheRealEngines() {
        assertThatCode(() -> start(transactions, engine, tokens, sagas)).doesNotThrowAnyException();
    }

    @Test
    void refusesToWorkWithoutTransactions() {
        assertThatThrownBy(() -> start(NoTransactionManager.instance(), engine, tokens, sagas))
                .hasMessageContaining("NoTransactionManager");
    }

    @Test
    void refusesWhatForgets() {
        assertThatThrownBy(() -> start(transactions, new InMemoryEventStorageEngine(), tokens, sagas))
                .hasMessageContaining("InMemoryEventStorageEngine");
        assertThatThrownBy(() -> start(transactions, engine, new InMemoryTokenStore(), sagas))
                .hasMessageContaining("InMemoryTokenStore");
        assertThatThrownBy(() -> start(transactions, engine, tokens, new InMemorySagaStore()))
                .hasMessageContaining("InMemorySagaStore");
    }

    private static void start(
            TransactionManager transactions, EventStorageEngine engine, TokenStore tokens, SagaStore<?> sagas) {
        new StoreStart(transactions, engine, tokens, sagas).afterSingletonsInstantiated();
    }
}
