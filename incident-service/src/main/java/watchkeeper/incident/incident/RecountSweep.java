package watchkeeper.incident.incident;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.incident.calendar.NoticeEntered;
import watchkeeper.incident.command.IncidentCommand.RecountStability;

/**
 * When a notice is entered, each incident under a response counts again. Who has to is written with the notice, and each
 * recount takes its line away in its own transaction: a crash in between repeats nothing and forgets nothing.
 */
@Component
@ProcessingGroup(RecountSweep.GROUP)
class RecountSweep implements Sweep {
    static final String GROUP = "recounts";

    private final JdbcClient db;
    private final CommandGateway commands;
    private final TransactionTemplate transaction;

    private record Due(int year, int version, String incident) {}

    RecountSweep(JdbcClient db, CommandGateway commands, PlatformTransactionManager transactions) {
        this.db = db;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventHandler
    void on(NoticeEntered event) {
        db.sql("""
                insert into calendar_recount (year, version, incident_id)
                select ?, ?, incident_id from incident_wake""").params(event.year(), Integer.valueOf(event.version())).update();
    }

    @Override
    public String name() {
        return "recounts";
    }

    @Override
    public void wake(Instant now) {
        List<Due> due = db.sql("select year, version, incident_id from calendar_recount order by year, version")
                .query((row, n) -> new Due(row.getInt(1), row.getInt(2), row.getString(3)))
                .list();
        @Nullable RuntimeException failure = null;
        for (Due one : due) {
            try {
                recount(one);
            } catch (RuntimeException e) {
                failure = e; // the others do not wait for it; it is tried again
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void recount(Due due) {
        transaction.executeWithoutResult(status -> {
            commands.sendAndWait(new RecountStability(due.incident(), due.year(), Integer.toString(due.version())));
            db.sql("delete from calendar_recount where year = ? and version = ? and incident_id = ?")
                    .params(due.year(), due.version(), due.incident())
                    .update();
        });
    }

    @Configuration
    static class WithTheAppend {
        @Bean
        ConfigurerModule recountsWithTheAppend() {
            return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(GROUP);
        }
    }
}
