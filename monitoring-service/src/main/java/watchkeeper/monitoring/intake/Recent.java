package watchkeeper.monitoring.intake;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.story.Fingerprint;

/** The last detections that were taken, as hashes; bounded, and lost at a restart, which is why it decides nothing. */
final class Recent {
    record Mark(long high, long low) {}

    private final Map<Mark, Boolean> marks;

    Recent(int most) {
        this.marks = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Mark, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    static Mark mark(Detection detection) {
        ByteBuffer hash = ByteBuffer.wrap(
                Fingerprint.of(detection.item(), detection.observedAt().toString()));
        return new Mark(hash.getLong(), hash.getLong());
    }

    synchronized boolean knows(Mark mark) {
        return marks.containsKey(mark);
    }

    synchronized void keep(Mark mark) {
        marks.put(mark, Boolean.TRUE);
    }
}
