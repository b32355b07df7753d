package watchkeeper.monitoring.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a request.
 *
 * @param accepted now durable in Kafka
 * @param duplicates known already: repeats within the request or of the last detections
 * @param rejected the first {@value #LISTED} that were not taken
 */
public record Receipt(long accepted, long duplicates, List<Rejection> rejected, long rejectedCount) {
    private static final int LISTED = 100;
    public static final Receipt NOTHING = new Receipt(0, 0, List.of(), 0);

    /** @param index place in the request, counted from 0; blank lines do not count */
    public record Rejection(long index, String field, String reason) {}

    public Receipt plus(Receipt later) {
        List<Rejection> both = new ArrayList<>(rejected);
        later.rejected.stream().limit(LISTED - both.size()).forEach(both::add);
        return new Receipt(
                accepted + later.accepted,
                duplicates + later.duplicates,
                List.copyOf(both),
                rejectedCount + later.rejectedCount);
    }
}
