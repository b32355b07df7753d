package watchkeeper.reporting.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.record.TimelineFact;
import watchkeeper.reporting.record.Wording;
import watchkeeper.reporting.report.Sentence.Section;

/**
 * How a fact is said in a report. The sentences stand in {@code phrases.json}, under the type of the message or, for
 * entries of the registers, under what the entry means in one word; what has none there is no matter of a report.
 */
@Component
class Phrases {
    private static final List<String> ENTRIES = List.of("EntryMade", "EntryFollowed");

    private final Wording wording;
    private final Map<String, Phrase> phrases;

    record Phrase(Section section, Words words) {}

    Phrases(Wording wording) {
        this.wording = wording;
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.json"))) {
            phrases = Json.MAPPER.readTree(file).properties().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            entry -> new Phrase(
                                    Section.valueOf(
                                            entry.getValue().path("section").asString()),
                                    new Words(
                                            entry.getValue().path("zh").asString(),
                                            entry.getValue().path("en").asString()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of messages that may be a matter of a report. */
    List<String> types() {
        List<String> types = new ArrayList<>(phrases.keySet());
        types.addAll(ENTRIES);
        return types;
    }

    Optional<Phrase> of(TimelineFact fact) {
        String key = ENTRIES.contains(fact.type()) ? fact.body().path("fact").asString("") : fact.type();
        return Optional.ofNullable(phrases.get(key))
                .map(phrase -> new Phrase(
                        phrase.section(),
                        wording.say(phrase.words().zh(), phrase.words().en(), fact.body())));
    }

    Words name(String bodyOrUnit) {
        return wording.name(bodyOrUnit);
    }
}
