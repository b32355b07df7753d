package watchkeeper.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.launcher.Failure;

class ProductClockTest {
    private static final Instant REAL = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-18T00:00:00Z");

    @TempDir
    Path directory;

    private Instant now = REAL;
    private final InstantSource realTime = () -> now;

    @Test
    void withoutAWishTheClockIsTheMachinesAndThereIsNoFile() {
        assertThat(clock().begin(ClockWish.NONE, true)).isEmpty();
        assertThat(Files.exists(directory.resolve("clock.json"))).isFalse();
    }

    @Test
    void runsAtItsSpeedFromItsStart() {
        ProductTime time = begin(wish(600.0, AUGUST));
        assertThat(time.at(REAL.plusSeconds(6))).isEqualTo(AUGUST.plus(Duration.ofHours(1)));
        assertThat(time.until(AUGUST.plus(Duration.ofHours(1)), REAL)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void standsStillWhileStopped() {
        ProductTime time = begin(wish(600.0, AUGUST));
        now = REAL.plusSeconds(6);
        clock().stopped(time);
        now = REAL.plus(Duration.ofDays(3));
        ProductTime next = begin(ClockWish.NONE);
        assertThat(next.productAnchor()).isEqualTo(AUGUST.plus(Duration.ofHours(1)));
        assertThat(next.speed()).isEqualTo(600.0);
    }

    @Test
    void afterAKillItGoesOnFromWhatWasGrantedNeverFromBefore() {
        ProductTime time = begin(wish(600.0, AUGUST));
        now = REAL.plusSeconds(6);
        clock().renew(time);
        Instant seenByALateProcess = time.at(now.plus(ProductClock.GRANTED));
        now = REAL.plus(Duration.ofDays(3));
        assertThat(begin(ClockWish.NONE).productAnchor()).isEqualTo(seenByALateProcess);
    }

    @Test
    void startAtMovesForward() {
        ProductTime time = begin(wish(1.0, AUGUST));
        clock().stopped(time);
        Instant later = AUGUST.plus(Duration.ofDays(1));
        assertThat(begin(new ClockWish(Optional.empty(), Optional.of(later), Optional.empty()))
                        .productAnchor())
                .isEqualTo(later);
    }

    @Test
    void startAtNeverMovesBack() {
        ProductTime time = begin(wish(1.0, AUGUST));
        clock().stopped(time);
        assertThatThrownBy(() -> begin(wish(1.0, AUGUST.minusSeconds(1))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("never runs backwards");
    }

    @Test
    void whereTheMachinesClockWasUsedStartAtMustLieAhead() {
        assertThatThrownBy(() -> clock().begin(wish(1.0, REAL.minusSeconds(1)), false))
                .isInstanceOf(Failure.class);
        assertThat(clock().begin(wish(1.0, REAL.plusSeconds(1)), false)).isPresent();
    }

    @Test
    void aFeedAloneBeginsAtItsFirstObservation() {
        assertThat(begin(feedFrom(AUGUST)).productAnchor()).isEqualTo(AUGUST);
    }

    @Test
    void aFeedDoesNotMoveTheClockBackAtTheNextStart() {
        ProductTime time = begin(feedFrom(AUGUST));
        now = REAL.plusSeconds(60);
        clock().stopped(time);
        assertThat(begin(feedFrom(AUGUST)).productAnchor()).isEqualTo(AUGUST.plusSeconds(60));
    }

    @Test
    void anotherSpeedGoesOnFromWhereTheClockStood() {
        ProductTime time = begin(wish(600.0, AUGUST));
        now = REAL.plusSeconds(6);
        clock().stopped(time);
        ProductTime next = begin(new ClockWish(Optional.of(1.0), Optional.empty(), Optional.empty()));
        assertThat(next.productAnchor()).isEqualTo(AUGUST.plus(Duration.ofHours(1)));
        assertThat(next.speed()).isEqualTo(1.0);
    }

    private ProductClock clock() {
        return new ProductClock(directory, realTime);
    }

    private ProductTime begin(ClockWish wish) {
        return clock().begin(wish, true).orElseThrow();
    }

    private static ClockWish wish(double speed, Instant start) {
        return new ClockWish(Optional.of(speed), Optional.of(start), Optional.empty());
    }

    private static ClockWish feedFrom(Instant first) {
        return new ClockWish(Optional.empty(), Optional.empty(), Optional.of(first));
    }
}
