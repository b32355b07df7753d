package watchkeeper.reporting.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as it stands on paper; every text is plain text in the paper's language, whatever it holds.
 *
 * @param language of the labels around the texts
 * @param head the red head: who issues what
 * @param number of the document
 * @param marks what it is not: an exercise, a draft; on every page
 * @param addressee to whom it goes
 * @param copies who gets a copy
 * @param parts the text, part by part
 * @param issuer who signs it as a body, with {@code date}
 * @param signer who signed it 签发; empty for a draft
 * @param grounds what the sentences rest on, in small print at the end
 */
public record Paper(
        Labels language,
        String head,
        String number,
        String title,
        List<String> marks,
        String addressee,
        List<String> copies,
        List<Part> parts,
        String issuer,
        String signer,
        LocalDate date,
        List<String> grounds) {

    /** @param text lines are paragraphs */
    public record Part(String heading, String text) {
        List<String> paragraphs() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
