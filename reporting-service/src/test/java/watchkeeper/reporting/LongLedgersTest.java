package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import watchkeeper.reporting.command.LedgerCommand.TellTime;

/** What is written of a long ledger rests on its snapshot, and on its events alone where there is none. */
class LongLedgersTest extends RunningReportingService {
    private static final int MORE_THAN_A_SNAPSHOT = 230;
    private static final byte[] NONSENSE = {'{'};

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcClient db;

    private Instant told;

    @Test
    void onlyWhatCameAfterTheSnapshotIsRead() {
        open(java.util.List.of("unit-a", "unit-b"));
        respond(1);
        String ledger = row("unit-a", "SPECIAL_REPORT").path("ledger").asString();
        told = clock.instant();
        while (count("domain_event_entry", ledger) < MORE_THAN_A_SNAPSHOT) {
            tellAnHourMore(ledger);
        }
        assertThat(count("snapshot_event_entry", ledger)).isEqualTo(1);
        byte[] event = db.sql(
                        "select payload from domain_event_entry where aggregate_identifier = ? and sequence_number = 5")
                .param(ledger)
                .query(byte[].class)
                .single();
        spoil(ledger, NONSENSE);
        try {
            tellAnHourMore(ledger);
            db.sql("update snapshot_event_entry set payload_revision = '0' where aggregate_identifier = ?")
                    .param(ledger)
                    .update();
            assertThatThrownBy(() -> tellAnHourMore(ledger)).isNotNull();
        } finally {
            spoil(ledger, event);
        }
        tellAnHourMore(ledger);
    }

    private void tellAnHourMore(String ledger) {
        told = told.plus(Duration.ofHours(1));
        commands.sendAndWait(new TellTime(ledger, told));
    }

    private long count(String table, String ledger) {
        return db.sql("select count(*) from " + table + " where aggregate_identifier = ?")
                .param(ledger)
                .query(Long.class)
                .single();
    }

    private void spoil(String ledger, byte[] payload) {
        db.sql("update domain_event_entry set payload = ? where aggregate_identifier = ? and sequence_number = 5")
                .params(payload, ledger)
                .update();
    }
}
