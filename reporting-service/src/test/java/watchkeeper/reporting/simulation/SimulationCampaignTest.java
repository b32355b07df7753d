package watchkeeper.reporting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same with a million lives, on all cores. */
@Tag("campaign")
class SimulationCampaignTest {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationCampaignTest.class);
    private static final long FIRST = Long.getLong("watchkeeper.seed", 1);
    private static final long LIVES = Long.getLong("watchkeeper.lives", 1_000_000);
    private static final long STEP = 10_000;
    private static final int SHOWN = 5;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final AtomicLong slots = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void everyLifeOfAMillionIsProved() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            Callable<Boolean> work = this::live;
            List<Future<Boolean>> workers = IntStream.range(0, cores)
                    .mapToObj(core -> threads.submit(work))
                    .toList();
            for (Future<Boolean> worker : workers) {
                worker.get();
            }
        }
        assertThat(failures).isEmpty();
    }

    private boolean live() {
        Trial trial = new Trial();
        for (long seed = next.getAndIncrement();
                seed < FIRST + LIVES && failures.size() < SHOWN;
                seed = next.getAndIncrement()) {
            Trial.Judgement judgement = trial.of(seed);
            if (!judgement.isProved()) {
                failures.add(judgement.report());
            }
            long proved = slots.addAndGet(judgement.proof().slots().size());
            long lived = seed - FIRST + 1;
            if (lived % STEP == 0) {
                LOG.info("{} of {} lives, {} slots, {} not proved", lived, LIVES, proved, failures.size());
            }
        }
        return failures.isEmpty();
    }
}
