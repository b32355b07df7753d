package watchkeeper.monitoring.feed.poll;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.outside.AddressGuard;
import watchkeeper.chassis.outside.Fetched;
import watchkeeper.chassis.outside.Fetcher;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.feed.Feed;
import watchkeeper.monitoring.feed.document.Entry;
import watchkeeper.monitoring.feed.document.FeedDocument;
import watchkeeper.monitoring.feed.document.FeedFault;
import watchkeeper.monitoring.feed.poll.EntryBook.Observed;
import watchkeeper.monitoring.intake.BrokerAway;
import watchkeeper.monitoring.intake.Candidate;
import watchkeeper.monitoring.intake.DetectionIntake;
import watchkeeper.monitoring.intake.Origin;
import watchkeeper.monitoring.intake.Receipt;

/** Polls one feed: fetch, read, send what is new, and only then believe that it was read. */
@Component
class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

    private final Fetcher fetcher;
    private final PollBook book;
    private final EntryBook entries;
    private final Cleaner cleaner;
    private final DetectionIntake intake;
    private final Clock clock;

    Poller(Fetcher fetcher, PollBook book, EntryBook entries, Cleaner cleaner, DetectionIntake intake, Clock clock) {
        this.fetcher = fetcher;
        this.book = book;
        this.entries = entries;
        this.cleaner = cleaner;
        this.intake = intake;
        this.clock = clock;
    }

    void poll(DueFeed due) {
        try {
            Fetched fetched = fetcher.get(url(due.feed()), headers(due));
            Instant now = clock.instant();
            switch (fetched.status()) {
                case OK -> book.succeeded(due, now, taken(due.feed(), fetched, now));
                case NOT_MODIFIED -> book.unchanged(due, now);
                default -> book.failed(due, now, "HTTP " + fetched.status());
            }
        } catch (AddressGuard.Refused e) {
            book.failed(due, clock.instant(), "refused: " + e.getMessage());
        } catch (IOException | FeedFault e) {
            book.failed(due, clock.instant(), String.valueOf(e.getMessage()));
        } catch (BrokerAway e) {
            LOG.warn(
                    "what is new in the feed {} waits for the broker",
                    due.feed().id());
            book.failed(due, clock.instant(), "the broker is away");
        }
    }

    private PollBook.Document taken(Feed feed, Fetched fetched, Instant now) throws FeedFault {
        List<Entry> all =
                FeedDocument.read(fetched.body(), fetched.header("content-type"), feed.kind(), fetched.from());
        Instant oldest = now.minus(feed.rules().maxAge());
        List<Entry> recent = all.stream()
                .filter(entry -> entry.published() == null || entry.published().isAfter(oldest))
                .toList();
        List<Observed> unsent = entries.observe(feed.id(), recent, now);
        List<Candidate> candidates = new ArrayList<>();
        for (Observed one : unsent) {
            candidates.add(
                    new Candidate(candidates.size(), cleaner.clean(EntryDetection.of(feed, one.entry(), one.at()))));
        }
        Receipt receipt = intake.take(Origin.feed(feed.id()), candidates);
        entries.sent(feed.id(), unsent);
        return new PollBook.Document(
                fetched.header("etag"),
                fetched.header("last-modified"),
                all.size(),
                receipt.accepted(),
                remark(receipt));
    }

    private static @Nullable String remark(Receipt receipt) {
        if (receipt.rejected().isEmpty()) {
            return null;
        }
        Receipt.Rejection first = receipt.rejected().getFirst();
        return "%d entries could not be taken, the first for its %s: %s"
                .formatted(receipt.rejectedCount(), first.field(), first.reason());
    }

    private static URI url(Feed feed) {
        return Objects.requireNonNull(feed.url(), "only what has an address is polled");
    }

    private static Map<String, String> headers(DueFeed due) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", ACCEPT, "User-Agent", "Watchkeeper feed reader"));
        if (due.etag() != null) {
            headers.put("If-None-Match", due.etag());
        }
        if (due.lastModified() != null) {
            headers.put("If-Modified-Since", due.lastModified());
        }
        return headers;
    }
}
