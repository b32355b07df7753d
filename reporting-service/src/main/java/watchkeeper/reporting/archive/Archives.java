package watchkeeper.reporting.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.reporting.document.Labels;
import watchkeeper.reporting.document.Paper;
import watchkeeper.reporting.document.Papers;
import watchkeeper.reporting.document.PdfPrinter;
import watchkeeper.reporting.document.WordPrinter;
import watchkeeper.reporting.record.Archived;
import watchkeeper.reporting.record.Archived.Message;
import watchkeeper.reporting.record.Archived.State;
import watchkeeper.reporting.record.Proofs;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Reports;

/**
 * Packs the archive of an incident: the messages, one a line, each edition of each report as PDF and DOCX, and the proof.
 * Attachments lie elsewhere; their hashes and addresses are listed, so that whoever fetches them can put them in.
 * People stand in it as ids; what the archivist gives of their names and contacts is put apart, and can be taken out again.
 */
@Component
public class Archives {
    private static final ObjectWriter LINE = Json.MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final Archived archived;
    private final Proofs proofs;
    private final Reports reports;
    private final Papers papers;
    private final PdfPrinter pdf;
    private final WordPrinter word;

    Archives(Archived archived, Proofs proofs, Reports reports, Papers papers, PdfPrinter pdf, WordPrinter word) {
        this.archived = archived;
        this.proofs = proofs;
        this.reports = reports;
        this.papers = papers;
        this.pdf = pdf;
        this.word = word;
    }

    /** @throws Refusal 404 when the record knows no such incident */
    public State state(String incident) {
        return archived.state(incident)
                .orElseThrow(() -> Refusal.missing("案卷中没有这个事件", "the record knows no such incident"));
    }

    /** What an id in the archive means; {@code contact} where it is known. */
    public record Named(String id, String name, @Nullable String contact) {}

    /** @param nonce so that the hash, which stays when the names are taken out, confirms nobody's guess */
    private record Apart(String nonce, List<Named> persons) {}

    /** The same state gives the same bytes, where no names are put apart. */
    public void pack(String incident, State state, List<Named> persons, OutputStream out) {
        try (Bag bag = new Bag(out, "incident-" + incident)) {
            Gleaned gleaned = new Gleaned();
            bag.put("messages.ndjson", lines -> messages(incident, state, lines, gleaned::from));
            for (String id : gleaned.reports()) {
                reports(bag, id);
            }
            gleaned.attachments().forEach((hash, where) -> bag.lack("attachments/" + hash, hash, where));
            bag.put(
                    "proof.json",
                    file -> file.write(Json.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(proofs.recordedBy(incident, state.recordedAt()))));
            if (!persons.isEmpty()) {
                Apart apart = new Apart(UUID.randomUUID().toString(), persons);
                bag.putApart(file -> file.write(LINE.writeValueAsBytes(apart)));
            }
            bag.seal("""
                    Bagging-Date: %s
                    External-Identifier: %s
                    External-Description: messages up to position %d of the record; persons stand in it as ids
                    """.formatted(state.recordedAt().toString().substring(0, 10), incident, state.position()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void messages(String incident, State state, OutputStream lines, Consumer<Message> seen) {
        archived.each(incident, state, message -> {
            try {
                lines.write(LINE.writeValueAsBytes(message));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            seen.accept(message);
        });
    }

    /** What was sent never changes, so neither does its paper. */
    private void reports(Bag bag, String id) throws IOException {
        Report report = reports.find(id).orElseThrow(() -> new IllegalStateException("no report " + id));
        Paper paper = papers.of(report, Labels.ZH);
        bag.put("reports/" + id + ".docx", file -> file.write(word.print(paper)));
        bag.put("reports/" + id + ".pdf", file -> file.write(pdf.print(paper)));
    }
}
