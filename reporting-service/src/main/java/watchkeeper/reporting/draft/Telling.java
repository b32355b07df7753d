package watchkeeper.reporting.draft;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.record.TimelineFact;
import watchkeeper.reporting.report.Sentence;
import watchkeeper.reporting.report.Sentence.Section;
import watchkeeper.reporting.report.Sentence.Source;

/** The sentences of one draft as they are told, numbered from 1, each beginning with its time in the incident's zone. */
final class Telling {
    private static final int LONGEST = 400;

    private final DateTimeFormatter zh;
    private final DateTimeFormatter en;
    private final List<Sentence> sentences = new ArrayList<>();

    Telling(ZoneId zone) {
        zh = DateTimeFormatter.ofPattern("M月d日H时mm分", Locale.CHINA).withZone(zone);
        en = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(zone);
    }

    /** A sentence about one fact, at the time when it held. */
    void at(TimelineFact fact, Section section, Words said) {
        Words when = when(fact.occurredAt());
        say(section, new Words(when.zh() + "，" + said.zh(), when.en() + ", " + said.en()), List.of(fact));
    }

    /** A sentence that rests on several facts, or on none where it says that there are none. */
    void say(Section section, Words said, List<TimelineFact> facts) {
        sentences.add(new Sentence(
                sentences.size() + 1,
                section,
                new Words(ended(said.zh(), "。"), ended(said.en(), ".")),
                facts.stream().distinct().map(Telling::source).toList()));
    }

    Words when(java.time.Instant instant) {
        return new Words(zh.format(instant), en.format(instant));
    }

    List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /** What a sentence quotes is shortened; the whole stands where its source says. */
    private static String ended(String said, String stop) {
        String line = said.strip().replaceAll("\\s*\\R\\s*", " ");
        if (line.codePointCount(0, line.length()) > LONGEST) {
            return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "……";
        }
        return line.matches("(?s).*[。．.!！?？…]") ? line : line + stop;
    }

    private static Source source(TimelineFact fact) {
        return new Source(
                fact.id(),
                fact.topic(),
                fact.aggregate(),
                fact.sequence(),
                fact.occurredAt(),
                fact.recordedAt(),
                fact.clause());
    }
}
