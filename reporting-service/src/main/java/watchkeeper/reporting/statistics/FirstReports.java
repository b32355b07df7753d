package watchkeeper.reporting.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the first detection of each incident to its first report.
 *
 * @param detected of incidents that posts were detected of
 * @param byHand of incidents that were opened without a story, from when they began: another beginning, not to be mixed
 */
public record FirstReports(Period period, boolean exercise, Summary detected, Summary byHand, List<Line> incidents) {

    /** What a time counts from. */
    public enum Since {
        DETECTION,
        OPENING
    }

    /** @param seconds null while there is no report */
    public record Line(
            String incident,
            String title,
            Since since,
            Instant began,
            @Nullable Instant reportedAt,
            @Nullable Long seconds) {}

    /**
     * @param incidents all of them
     * @param reported those of them with a report: what the times are of
     * @param medianSeconds null where none was reported, as are the others
     */
    public record Summary(
            long incidents,
            long reported,
            @Nullable Long medianSeconds,
            @Nullable Long ninetiethPercentileSeconds,
            @Nullable Long longestSeconds) {
        static Summary of(List<Line> lines) {
            List<Long> times = lines.stream()
                    .map(Line::seconds)
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .sorted()
                    .toList();
            return new Summary(lines.size(), times.size(), at(times, 0.5), at(times, 0.9), at(times, 1));
        }

        /** The nearest rank: a time that really was. */
        private static @Nullable Long at(List<Long> sorted, double part) {
            return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
        }
    }

    public String csv() {
        Csv csv = new Csv(List.of("incident", "title", "since", "began", "reportedAt", "seconds"));
        incidents.forEach(line -> csv.line(
                line.incident(),
                line.title(),
                line.since(),
                line.began(),
                line.reportedAt() == null ? "" : line.reportedAt(),
                line.seconds() == null ? "" : line.seconds()));
        return csv.text();
    }
}
