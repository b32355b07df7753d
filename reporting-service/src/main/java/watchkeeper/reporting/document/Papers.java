package watchkeeper.reporting.document;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.record.Wording;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Sentence;
import watchkeeper.reporting.report.Sentence.Source;

/** Puts a report on paper: who issues it to whom, what it says, and what that rests on. */
@Component
public class Papers {
    private static final int DIGITS = 8;
    private static final String ORDER = "一二三四";

    private final Surroundings surroundings;
    private final Wording wording;

    Papers(Surroundings surroundings, Wording wording) {
        this.surroundings = surroundings;
        this.wording = wording;
    }

    public Paper of(Report report, Labels labels) {
        List<String> to = surroundings.addressees(report).stream()
                .map(body -> name(body, labels))
                .toList();
        String issuer = name(report.owner(), labels);
        ZoneId zone = surroundings.zone(report);
        var day = report.at().atZone(zone).toLocalDate();
        return new Paper(
                labels,
                labels.head(issuer, surroundings.slot(report).orElse(null)),
                "〔" + day.getYear() + "〕" + number(report) + labels.number(),
                title(report, labels),
                marks(report, labels),
                to.isEmpty() ? "" : to.getFirst(),
                to.stream().skip(1).toList(),
                parts(report, labels),
                issuer,
                report.isDraft() ? "" : report.by(),
                day,
                grounds(report, zone));
    }

    /** The first digits of the id: the report is found by it, and no counter has to be kept. */
    private static String number(Report report) {
        String id = report.id().replace("-", "").toUpperCase(Locale.ROOT);
        return id.substring(0, Math.min(DIGITS, id.length()));
    }

    private String title(Report report, Labels labels) {
        String kind = labels.of(surroundings.title(report));
        int edition = report.edition().number();
        return labels.title(surroundings.matter(report), kind)
                + (edition == 1 ? "" : labels.inBrackets(labels.correction(edition)));
    }

    private List<String> marks(Report report, Labels labels) {
        List<String> marks = new ArrayList<>();
        if (surroundings.isExercise(report)) {
            marks.add(labels.exercise());
        }
        if (report.isDraft()) {
            marks.add(labels.draft());
        }
        return marks;
    }

    private static List<Paper.Part> parts(Report report, Labels labels) {
        List<Paper.Part> parts = new ArrayList<>();
        part(parts, labels, labels.reason(), report.edition().reason());
        part(parts, labels, labels.situation(), report.zero() ? labels.zero() : report.summary());
        part(parts, labels, labels.realMatter(), report.realMatter());
        part(parts, labels, labels.next(), report.next());
        return parts;
    }

    private static void part(List<Paper.Part> parts, Labels labels, String heading, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            String order = labels == Labels.ZH ? ORDER.charAt(parts.size()) + "、" : parts.size() + 1 + ". ";
            parts.add(new Paper.Part(order + heading, text));
        }
    }

    /** Of the sentences that people left in, by their numbers. */
    private static List<String> grounds(Report report, ZoneId zone) {
        String text = Stream.of(report.summary(), report.realMatter(), report.next())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        return report.sentences().stream()
                .filter(sentence -> text.contains(mark(sentence)))
                .map(sentence -> mark(sentence) + " "
                        + sentence.sources().stream()
                                .map(source -> said(source, zone))
                                .collect(Collectors.joining("；")))
                .toList();
    }

    private static String said(Source source, ZoneId zone) {
        String when = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                source.occurredAt().atZone(zone).withNano(0));
        String clause = source.clause() == null ? "" : " " + source.clause();
        return source.topic() + " " + source.aggregate() + ":" + source.sequence() + " " + when + clause;
    }

    private static String mark(Sentence sentence) {
        return "〔" + sentence.number() + "〕";
    }

    private String name(String bodyOrUnit, Labels labels) {
        Words name = wording.name(bodyOrUnit);
        return labels.of(name);
    }
}
