package watchkeeper.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Quotas quotas = new Quotas(new QuotaSettings(60, Map.of("small", 6)), nanos::get);

    @Test
    void aMinutesWorthIsFreeAndTheNextIsRefusedUntilOneFits() {
        quotas.demand("feed");
        quotas.charge("feed", 60);

        assertThat(refused("feed")).isEqualTo(Duration.ofSeconds(1));

        pass(Duration.ofSeconds(1));
        assertThatCode(() -> quotas.demand("feed")).doesNotThrowAnyException();
    }

    @Test
    void whatOneRequestTakesTooMuchIsADebtOfAMinuteAtMost() {
        quotas.charge("feed", 1_000_000_000);

        assertThat(refused("feed")).isEqualTo(Duration.ofSeconds(61));
        pass(Duration.ofSeconds(61));
        assertThatCode(() -> quotas.demand("feed")).doesNotThrowAnyException();
    }

    @Test
    void eachSourceHasItsOwnBucketAndFigure() {
        quotas.charge("small", 6);
        quotas.charge("feed", 6);

        assertThat(refused("small")).isPositive();
        assertThatCode(() -> quotas.demand("feed")).doesNotThrowAnyException();
    }

    private Duration refused(String source) {
        OverQuota[] refused = new OverQuota[1];
        assertThatExceptionOfType(OverQuota.class)
                .isThrownBy(() -> quotas.demand(source))
                .satisfies(e -> refused[0] = e);
        return refused[0].retryAfter();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
