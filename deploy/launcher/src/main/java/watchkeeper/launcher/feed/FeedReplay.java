package watchkeeper.launcher.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import watchkeeper.launcher.clock.ProductTime;
import watchkeeper.launcher.home.Json;
import watchkeeper.launcher.part.Said;

/**
 * Posts each detection when the product's clock reaches its observation, and remembers how far it came. A kill between
 * posting and remembering posts a batch twice; detections are recognised by what they are, so that is harmless.
 */
public final class FeedReplay {
    private static final int BATCH = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final Feed feed;
    private final Path positionFile;
    private final ProductTime time;
    private final InstantSource realTime;
    private final FeedDoor door;
    private final Said said;

    public FeedReplay(
            Feed feed, Path positionFile, ProductTime time, InstantSource realTime, FeedDoor door, Said said) {
        this.feed = feed;
        this.positionFile = positionFile;
        this.time = time;
        this.realTime = realTime;
        this.door = door;
        this.said = said;
    }

    /** To be run in a thread of its own; ends with the feed or by an interrupt. */
    public void run() {
        try {
            int next = position();
            if (next > 0 && next < feed.lines().size()) {
                said.line("feed goes on after " + next + " of " + feed.lines().size() + " detections");
            }
            while (next < feed.lines().size()) {
                TimeUnit.NANOSECONDS.sleep(time.until(feed.lines().get(next).observedAt(), realTime.instant())
                        .toNanos());
                int end = due(next);
                post(next, end);
                next = end;
                Json.write(positionFile, new Position(feed.file().toString(), next, feed.fingerprint(next)));
            }
            said.line("feed ended: " + feed.lines().size() + " detections of " + feed.file());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it stopped, if what was posted until then still begins the file: it may have grown, or be another one. */
    private int position() {
        return Json.read(positionFile, Position.class)
                .filter(kept -> kept.file().equals(feed.file().toString()))
                .filter(kept -> kept.posted() <= feed.lines().size())
                .filter(kept -> feed.fingerprint(kept.posted()).equals(kept.fingerprint()))
                .map(Position::posted)
                .orElse(0);
    }

    /** All that is due by now, but never more than one observation time at once: the heat of an hour stays that hour's. */
    private int due(int first) {
        Instant hour = feed.lines().get(first).observedAt();
        int end = first;
        while (end < feed.lines().size()
                && end - first < BATCH
                && !feed.lines().get(end).observedAt().isAfter(hour)) {
            end++;
        }
        return end;
    }

    private void post(int first, int end) throws InterruptedException {
        StringBuilder body = new StringBuilder();
        feed.lines()
                .subList(first, end)
                .forEach(line -> body.append(line.text()).append('\n'));
        boolean told = false;
        while (true) {
            FeedDoor.Answer answer = door.post(body.toString());
            if (answer.settled()) {
                said.line("feed " + feed.lines().get(first).observedAt() + ": " + (end - first) + " detections, "
                        + answer.text() + " (" + end + " of " + feed.lines().size() + ")");
                return;
            }
            if (!told) {
                said.line("feed waits: " + answer.text());
                told = true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        }
    }

    /** @param fingerprint of what was posted; null as older versions kept it */
    record Position(String file, int posted, @Nullable String fingerprint) {}
}
