package watchkeeper.monitoring.silence;

import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wake.Sweep;

/** Looks for sources from which something should have come by now. */
@Component
@Order(1)
class SilenceSweep implements Sweep {
    /** Real time: after a longer pause of ours a source is given its whole rhythm again before anybody is alarmed. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final PulseBook pulses;

    SilenceSweep(PulseBook pulses) {
        this.pulses = pulses;
    }

    @Override
    public String name() {
        return "silent-feeds";
    }

    @Override
    public void wake(Instant now) {
        Instant listening = pulses.listeningSince(now, PAUSE);
        for (Pulse pulse : pulses.all()) {
            if (pulse.silentSince() == null) {
                pulse.expectedWithin()
                        .filter(within -> isOver(pulse.lastAt(), listening, within, now))
                        .ifPresent(within -> pulses.fellSilent(pulse, within, now));
            }
        }
    }

    private static boolean isOver(Instant lastAt, Instant listening, Duration within, Instant now) {
        Instant from = lastAt.isAfter(listening) ? lastAt : listening;
        return now.isAfter(from.plus(within));
    }
}
