package watchkeeper.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.command.ReportCommand.CorrectReport;
import watchkeeper.reporting.command.ReportCommand.ReceiveReport;
import watchkeeper.reporting.event.ReportEvent.ReportCorrected;
import watchkeeper.reporting.event.ReportEvent.ReportReceived;

class SentReportTest {
    private static final Instant NOW = Instant.parse("2026-08-18T02:00:00Z");
    private final AggregateTestFixture<SentReport> report = new AggregateTestFixture<>(SentReport.class);

    @BeforeEach
    void aClock() {
        report.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void theFirstCorrectionIsTheSecondEdition() {
        report.givenNoPriorActivity().when(correct("r1", "r2")).expectEvents(corrected("r1", "r2", 2));
    }

    @Test
    void onlyTheLatestEditionIsCorrected() {
        report.given(corrected("r1", "r2", 2))
                .when(correct("r1", "r3"))
                .expectException(Refusal.class)
                .expectNoEvents();
        report.given(corrected("r1", "r2", 2)).when(correct("r2", "r3")).expectEvents(corrected("r2", "r3", 3));
    }

    @Test
    void aRepeatedCorrectionOrReceiptWritesNothing() {
        report.given(corrected("r1", "r2", 2), received("r2"))
                .when(correct("r1", "r2"))
                .expectNoEvents();
        report.given(corrected("r1", "r2", 2), received("r2"))
                .when(new ReceiveReport("r1", "L", "i", "r2", "CENTER", "y"))
                .expectNoEvents();
    }

    @Test
    void eachEditionIsReadAnew() {
        report.given(received("r1"), corrected("r1", "r2", 2))
                .when(new ReceiveReport("r1", "L", "i", "r2", "CENTER", "x"))
                .expectEvents(received("r2"));
        assertThat(Report.Edition.first("r1").number()).isEqualTo(1);
    }

    private static CorrectReport correct(String corrects, String id) {
        return new CorrectReport("r1", "L", "i", id, corrects, null, "unit-a", "s", null, null, "why", "x");
    }

    private static ReportCorrected corrected(String corrects, String id, int edition) {
        return new ReportCorrected(
                "r1", "L", "i", id, corrects, edition, null, "unit-a", "s", null, null, "why", "x", NOW);
    }

    private static ReportReceived received(String edition) {
        return new ReportReceived("r1", "L", "i", edition, "CENTER", "x", NOW);
    }
}
