package watchkeeper.reporting.draft;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.report.Sentence;
import watchkeeper.reporting.report.Sentence.Section;
import watchkeeper.reporting.report.Text;

/**
 * A draft as the record gives it, saved nowhere yet.
 *
 * @param slot that it is for
 * @param title of the report: initial, follow-up, briefing …
 * @param since when the last report of this duty was sent; null when there was none, so that it begins at the beginning
 * @param covers how far the record had come
 * @param silent units that have said nothing since, which is not the same as nothing to report
 * @param saved ids of drafts of this slot that were saved and not sent
 */
public record Draft(
        String slot,
        String subject,
        String owner,
        String addressee,
        Words title,
        @Nullable Instant since,
        Instant until,
        long covers,
        List<Sentence> sentences,
        List<String> silent,
        Texts text,
        List<String> saved) {

    /** The sentences in a row, in each language. */
    public record Texts(Text zh, Text en) {}

    static Texts texts(List<Sentence> sentences) {
        return new Texts(text(sentences, true), text(sentences, false));
    }

    private static Text text(List<Sentence> sentences, boolean chinese) {
        return new Text(
                false,
                section(sentences, Section.SUMMARY, chinese),
                section(sentences, Section.REAL_MATTER, chinese),
                section(sentences, Section.NEXT, chinese));
    }

    private static @Nullable String section(List<Sentence> sentences, Section section, boolean chinese) {
        String text = sentences.stream()
                .filter(sentence -> sentence.section() == section)
                .map(sentence ->
                        (chinese ? sentence.words().zh() : sentence.words().en()) + "〔" + sentence.number() + "〕")
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
