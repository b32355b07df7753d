package watchkeeper.chassis.store;

import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start on anything but the real engines, and on a restored database whose readers would miss events. */
public final class StoreStart implements SmartInitializingSingleton {
    private final Map<Object, Class<?>> expected;

    StoreStart(TransactionManager transactions, EventStorageEngine engine, TokenStore tokens, SagaStore<?> sagas) {
        expected = Map.of(
                transactions, SpringTransactionManager.class,
                engine, JdbcEventStorageEngine.class,
                tokens, JdbcTokenStore.class,
                sagas, JdbcSagaStore.class);
    }

    @Override
    public void afterSingletonsInstantiated() {
        expected.forEach((part, wanted) -> {
            if (!wanted.isInstance(part)) {
                throw new IllegalStateException("wired " + part.getClass() + " where " + wanted + " belongs");
            }
        });
    }

    /** After a logical restore the old transaction ids lie in the future, and readers would wait for them for ever. */
    static void refuseFutureTransactions(JdbcClient db) {
        boolean future = db.sql("""
                select coalesce(max(txid::text::numeric) > pg_current_xact_id()::text::numeric, false)
                from domain_event_entry""").query(Boolean.class).single();
        if (future) {
            throw new IllegalStateException("The database was restored from a copy: its events carry transaction ids "
                    + "of the future and would not be read. Run as the owner, before any reader starts: "
                    + "update domain_event_entry set txid = '3';");
        }
    }
}
