package watchkeeper.monitoring.intake;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.silence.Notices;
import watchkeeper.monitoring.silence.Notices.Notice;

/** Takes what is to be said of feeds to their topic, one after the other: a crash in between says it again. */
@Component
@Order(2)
class FeedNoticeSweep implements Sweep {
    private final Notices notices;
    private final Sending sending;
    private final Wire wire;

    FeedNoticeSweep(Notices notices, Sending sending, Wire wire) {
        this.notices = notices;
        this.sending = sending;
        this.wire = wire;
    }

    @Override
    public String name() {
        return "feed-notices";
    }

    @Override
    public void wake(Instant now) {
        for (Notice notice : notices.waiting()) {
            String feed = notice.source();
            ProducerRecord<String, byte[]> record =
                    wire.record(Topics.FEEDS, feed, feed, notice.sequence(), notice.recordedAt(), notice.message());
            sending.sendAll(List.of(record));
            notices.sent(notice);
        }
    }
}
