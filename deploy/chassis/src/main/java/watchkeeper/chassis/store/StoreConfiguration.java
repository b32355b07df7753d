package watchkeeper.chassis.store;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import watchkeeper.chassis.clock.ProductClock;

/**
 * Axon's store on Boot 4. It must come after Boot's data source and before Axon's own configuration: Axon orders itself
 * after Boot 3's class names and would otherwise work without transactions, silently.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
        })
@ConditionalOnClass(EventStorageEngine.class)
@ConditionalOnBean(StoredNames.class)
@Import(StoreProblems.class)
public class StoreConfiguration {
    private static final long LOOK_MS = 50;
    private static final int RETRIES = 3;
    private static final int RETRY_MS = 20;
    private static final Duration GAP_TIMEOUT = Duration.ofMinutes(1);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Primary
    Serializer serializer(StoredNames names) {
        return NamedSerializer.of(names);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StoredNames names) {
        return NamedSerializer.of(names);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(StoredNames names) {
        return NamedSerializer.of(names);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Configuration configuration,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            EventSchema schema,
            StoredNames names,
            Clock clock,
            @Value("${watchkeeper.store.gap-timeout:#{null}}") @org.jspecify.annotations.Nullable Duration gapTimeout,
            JdbcClient db) {
        StoreStart.refuseFutureTransactions(db);
        GenericEventMessage.clock = clock;
        Serializer serializer = NamedSerializer.of(names);
        return NeverSkipping.apply(JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .upcasterChain(configuration.upcasterChain())
                        .snapshotFilter(configuration.snapshotFilter())
                        .persistenceExceptionResolver(exceptions)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .gapTimeout(
                                gapTimeout == null ? inProductTime(GAP_TIMEOUT, clock) : (int) gapTimeout.toMillis())
                        .schema(schema))
                .build();
    }

    /** Axon compares the gap timeout with the events' time, which is product time. */
    private static int inProductTime(Duration real, Clock clock) {
        double speed = clock instanceof ProductClock product ? Math.max(1, product.speed()) : 1;
        return (int) Math.min(Integer.MAX_VALUE, real.toMillis() * speed);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new AppendConflict();
    }

    @Bean
    EventSchema eventSchema() {
        return Schemas.events();
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, Configuration configuration) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(org.axonframework.eventhandling.EventBusSpanFactory.class))
                .fetchDelay(LOOK_MS)
                .build();
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${axon.eventhandling.tokenstore.claim-timeout}") Duration claimTimeout) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(Schemas.tokens())
                .serializer(serializer)
                .claimTimeout(claimTimeout)
                // Axon's default is process id and host name, which two containers may share: both would then work.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    @Bean
    SagaSqlSchema sagaSqlSchema() {
        return new PostgresSagaSqlSchema(Schemas.sagas());
    }

    /** Axon's default logs a handler's failure and goes on: an event would be lost. */
    @Bean
    ConfigurerModule failuresAreNotSwallowed() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        var executor = java.util.concurrent.Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("append-retry").factory());
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(IntervalRetryScheduler.builder()
                        .retryExecutor(executor)
                        .maxRetryCount(RETRIES)
                        .retryInterval(RETRY_MS)
                        .addNonTransientFailurePredicate(AppendConflict::isNone)
                        .build())
                .build();
    }

    @Bean
    StoreStart storeStart(
            TransactionManager transactions,
            EventStorageEngine engine,
            TokenStore tokens,
            org.axonframework.modelling.saga.repository.SagaStore<?> sagas) {
        return new StoreStart(transactions, engine, tokens, sagas);
    }
}
