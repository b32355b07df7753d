package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.FeedMessage.FeedFellSilent;
import watchkeeper.contracts.FeedMessage.FeedSpokeAgain;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.roster.Fallback;

class FeedSagaTest {
    private static final Instant HEARD = Instant.parse("2026-08-18T00:00:00Z");
    private static final FeedFellSilent SILENT =
            new FeedFellSilent("bureau-news", HEARD, Duration.ofHours(3), "HTTP 503");
    private static final FeedSpokeAgain SPOKE = new FeedSpokeAgain("bureau-news", HEARD.plusSeconds(20_000), HEARD);
    private static final String ID = NotificationId.of("feed:bureau-news.1", Reason.SILENT_FEED, "INFORMATION_CENTER");

    private final SagaTestFixture<FeedSaga> fixture = new SagaTestFixture<>(FeedSaga.class);
    private final FeedTexts texts = new FeedTexts();

    @BeforeEach
    void surroundings() {
        fixture.registerResource(texts);
        Fallback fallback = mock();
        when(fallback.roster()).thenReturn("INFORMATION_CENTER");
        fixture.registerResource(fallback);
    }

    @Test
    void theWatchIsToldOfASilenceWithItsFigures() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(SILENT, Map.of("sequence", 1L))
                .expectDispatchedCommands(new OpenNotification(
                        ID,
                        "feed:bureau-news",
                        "feed:bureau-news",
                        Reason.SILENT_FEED,
                        "INFORMATION_CENTER",
                        texts.silent(SILENT),
                        new Patience.Endless(),
                        null,
                        false))
                .expectActiveSagas(1);
        assertThat(texts.silent(SILENT).text().zh()).contains("180 分钟", "HTTP 503", "2026-08-18T00:00:00Z");
        assertThat(texts.silent(SILENT).text().en()).contains("180 minutes", "HTTP 503", "2026-08-18T00:00:00Z");
    }

    @Test
    void whenItSpeaksAgainWhatNobodyAcknowledgedIsWithdrawn() {
        fixture.givenAPublished(new GenericEventMessage<>(SILENT, Map.of("sequence", 1L)))
                .whenPublishingA(SPOKE)
                .expectDispatchedCommands(new Withdraw(ID, "SPOKE_AGAIN", texts.spoke(SPOKE), false))
                .expectActiveSagas(0);
    }
}
