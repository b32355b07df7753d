package watchkeeper.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {
    @Test
    void waitsTwiceAsLongEachTimeUpToAMinute() {
        DeliverySettings settings =
                new DeliverySettings(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(24), 32);
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 1000)
                        .mapToObj(settings::after)
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }
}
