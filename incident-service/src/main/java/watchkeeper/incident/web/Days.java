package watchkeeper.incident.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import watchkeeper.incident.calendar.Notices;

/** Says when a day of the product's clock ends or a notice of working days comes: one look a second for all viewers. */
@Component
class Days {
    private static final Logger LOG = LoggerFactory.getLogger(Days.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Flux<Look> looks;

    /** @param notices how many there are; none is ever taken back */
    private record Look(Instant now, int notices) {}

    Days(Notices notices, Clock clock) {
        this.looks = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.fromCallable(() ->
                                        new Look(clock.instant(), notices.all().size()))
                                .subscribeOn(Schedulers.boundedElastic()),
                        1)
                .doOnError(e -> LOG.warn("the notices of working days cannot be read, trying again", e))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, EVERY))
                .publish()
                .refCount();
    }

    /** At the first look, and whenever it is another day in the zone or another calendar. */
    Flux<?> changing(String zone) {
        ZoneId there = ZoneId.of(zone);
        return looks.map(look -> Map.entry(LocalDate.ofInstant(look.now(), there), look.notices()))
                .onBackpressureLatest()
                .distinctUntilChanged();
    }
}
