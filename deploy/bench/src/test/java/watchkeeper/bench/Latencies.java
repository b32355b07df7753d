package watchkeeper.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * How long each of many took, one behind the other or several at once.
 *
 * @param nanos sorted
 * @param perSecond over the whole time that all of them took
 */
record Latencies(String what, int clients, long[] nanos, double perSecond) {

    /** Numbers 0 to {@code count - 1}, each done once by one of the clients. */
    static Latencies of(String what, int clients, int count, IntConsumer act) {
        long begun = System.nanoTime();
        List<Future<long[]>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                parts.add(threads.submit(share(client, clients, count, act)));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = parts.stream()
                .flatMapToLong(part -> Arrays.stream(got(part)))
                .sorted()
                .toArray();
        return new Latencies(what, clients, all, all.length / seconds);
    }

    private static Callable<long[]> share(int client, int clients, int count, IntConsumer act) {
        return () -> {
            List<Long> took = new ArrayList<>();
            for (int number = client; number < count; number += clients) {
                long begun = System.nanoTime();
                act.accept(number);
                took.add(System.nanoTime() - begun);
            }
            return took.stream().mapToLong(Long::longValue).toArray();
        };
    }

    private static long[] got(Future<long[]> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    double milliseconds(double quantile) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(quantile * nanos.length))] / 1e6;
    }

    /** @param raw what it is compared with, by the same number of clients in the same run; or null */
    String line(Latencies raw) {
        String figures = "%-58s %2d at once  p50 %8.2f ms  p99 %8.2f ms  %8.0f/s"
                .formatted(what, clients, milliseconds(0.5), milliseconds(0.99), perSecond);
        return raw == null ? figures : figures + String.format(Locale.ROOT, "  %.2f of raw", perSecond / raw.perSecond);
    }
}
