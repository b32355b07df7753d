package watchkeeper.monitoring.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.detection.Cleaned.Accepted;
import watchkeeper.monitoring.detection.Cleaned.Rejected;
import watchkeeper.monitoring.detection.Sources;
import watchkeeper.monitoring.detection.StrictJson;
import watchkeeper.monitoring.intake.Receipt.Rejection;
import watchkeeper.monitoring.intake.Recent.Mark;

/** Puts clean detections on the intake topic. Good ones are kept when others are bad. */
@Component
public class DetectionIntake {
    private final Sending sending;
    private final Quotas quotas;
    private final Recent recent;
    private final Counter accepted;
    private final Counter duplicates;
    private final Counter rejected;

    DetectionIntake(
            Sending sending,
            Quotas quotas,
            MeterRegistry meters,
            @Value("${watchkeeper.intake.recent:100000}") int recent) {
        this.sending = sending;
        this.quotas = quotas;
        this.recent = new Recent(recent);
        this.accepted = outcome(meters, "accepted");
        this.duplicates = outcome(meters, "duplicate");
        this.rejected = outcome(meters, "rejected");
    }

    /**
     * Returns when the broker has all that are accepted.
     *
     * @throws BrokerAway when it does not confirm
     */
    public Receipt take(Origin origin, List<Candidate> candidates) {
        quotas.charge(origin.source(), candidates.size());
        List<Rejection> rejections = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Set<Mark> marks = new HashSet<>();
        int repeats = 0;
        for (Candidate candidate : candidates) {
            switch (candidate.cleaned()) {
                case Rejected bad ->
                    rejections.add(new Rejection(
                            candidate.index(), bad.fault().field(), bad.fault().reason()));
                case Accepted good -> {
                    Mark mark = Recent.mark(good.detection());
                    if (recent.knows(mark) || !marks.add(mark)) {
                        repeats++;
                    } else {
                        records.add(record(origin, good));
                    }
                }
            }
        }
        sending.sendAll(records);
        marks.forEach(recent::keep);
        accepted.increment(records.size());
        duplicates.increment(repeats);
        rejected.increment(rejections.size());
        return Receipt.NOTHING.plus(new Receipt(records.size(), repeats, rejections, rejections.size()));
    }

    private static ProducerRecord<String, byte[]> record(Origin origin, Accepted good) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.INTAKE, good.detection().item(), StrictJson.write(good.fields()));
        if (origin.feed() != null) {
            record.headers().add(Sources.HEADER, origin.feed().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("watchkeeper.intake.detections")
                .tag("outcome", outcome)
                .register(meters);
    }
}
