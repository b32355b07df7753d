package watchkeeper.chassis.wake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import watchkeeper.chassis.clock.ProductClock;

/** Turns each {@link Sweep} into a recurring task. The waiting is real time, whatever speed the product's clock has. */
@AutoConfiguration(beforeName = "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration")
@ConditionalOnClass(Tasks.class)
public class WakeConfiguration {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SLOWEST = Duration.ofSeconds(1);
    private static final Duration FASTEST = Duration.ofMillis(100);

    /** One task for all sweeps of the service, so that they never overlap. */
    @Bean
    Task<?> sweeps(ObjectProvider<Sweep> sweeps, Clock clock) {
        return Tasks.recurring("sweep", FixedDelay.of(between(clock))).execute((instance, context) -> {
            RuntimeException failure = null;
            for (Sweep sweep : sweeps.orderedStream().toList()) {
                try {
                    sweep.wake(clock.instant());
                } catch (RuntimeException e) {
                    // The others must not starve; the scheduler reports the failure and comes again.
                    failure = e;
                }
            }
            if (failure != null) {
                throw failure;
            }
        });
    }

    /** A clock that is moved by hand may jump at any moment. */
    private static Duration between(Clock clock) {
        Duration minute = clock instanceof ProductClock product ? product.realTimeOf(MINUTE) : FASTEST;
        if (minute.compareTo(SLOWEST) > 0) {
            return SLOWEST;
        }
        return minute.compareTo(FASTEST) < 0 ? FASTEST : minute;
    }
}
