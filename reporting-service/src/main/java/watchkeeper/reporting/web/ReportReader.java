package watchkeeper.reporting.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.chassis.web.Wanted;
import watchkeeper.reporting.board.ReportBoard;
import watchkeeper.reporting.document.Labels;
import watchkeeper.reporting.document.Paper;
import watchkeeper.reporting.document.Papers;
import watchkeeper.reporting.document.PdfPrinter;
import watchkeeper.reporting.document.Surroundings;
import watchkeeper.reporting.document.WordPrinter;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Reports;

/** A report as JSON, PDF or DOCX, whichever is wanted most; on paper in English where the caller's first language is not Chinese. */
@RestController
class ReportReader {
    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reports reports;
    private final ReportBoard board;
    private final Surroundings surroundings;
    private final Papers papers;
    private final PdfPrinter pdf;
    private final WordPrinter word;

    ReportReader(
            Reports reports,
            ReportBoard board,
            Surroundings surroundings,
            Papers papers,
            PdfPrinter pdf,
            WordPrinter word) {
        this.reports = reports;
        this.board = board;
        this.surroundings = surroundings;
        this.papers = papers;
        this.pdf = pdf;
        this.word = word;
    }

    @GetMapping(path = "/api/reports", produces = MediaType.APPLICATION_JSON_VALUE)
    LivePage page(ServerWebExchange exchange) {
        return board.view().page(exchange);
    }

    @GetMapping(path = "/api/reports", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(ServerWebExchange exchange) {
        return board.view().stream(exchange);
    }

    @GetMapping("/api/reports/{id}")
    ResponseEntity<?> report(@PathVariable String id, Caller caller, ServerWebExchange exchange) {
        Report report = Hands.readable(reports, id, caller);
        HttpHeaders asked = exchange.getRequest().getHeaders();
        MediaType wanted = Wanted.of(asked.getAccept(), MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, DOCX);
        if (wanted.equals(MediaType.APPLICATION_JSON)) {
            return ResponseEntity.ok().contentType(wanted).body(view(report));
        }
        Paper paper = papers.of(report, language(asked.getAcceptLanguageAsLocales()));
        boolean asPdf = wanted.equals(MediaType.APPLICATION_PDF);
        return ResponseEntity.ok()
                .contentType(wanted)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename("report-" + report.edition().number() + (asPdf ? ".pdf" : ".docx"))
                        .build()))
                .body(asPdf ? pdf.print(paper) : word.print(paper));
    }

    private ReportView view(Report report) {
        return new ReportView(
                report,
                surroundings.title(report),
                surroundings.matter(report),
                surroundings.addressees(report),
                surroundings.isExercise(report),
                surroundings.clause(report));
    }

    private static Labels language(List<Locale> wanted) {
        boolean chinese = wanted.isEmpty() || wanted.getFirst().getLanguage().equals("zh");
        return chinese || wanted.getFirst().getLanguage().isEmpty() ? Labels.ZH : Labels.EN;
    }
}
