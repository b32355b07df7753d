package watchkeeper.reporting.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.reporting.command.ReportCommand.ReceiveReport;
import watchkeeper.reporting.document.Surroundings;
import watchkeeper.reporting.report.Report;
import watchkeeper.reporting.report.Reports;
import watchkeeper.reporting.report.Text;

/** A report after it was begun: edited, signed, corrected, received. */
@RestController
class ReportController {
    record Edit(
            @Nullable Integer version,
            @Nullable Boolean zero,
            @Nullable String summary,
            @Nullable String realMatter,
            @Nullable String next) {}

    /** @param last {@code final} in JSON: the unit's final report 终报 */
    record Signature(@JsonProperty("final") @Nullable Boolean last) {}

    record Receiving(@Nullable String receiver) {}

    private final Reports reports;
    private final Surroundings surroundings;
    private final Sending sending;
    private final CommandGateway commands;
    private final Clock clock;

    ReportController(
            Reports reports, Surroundings surroundings, Sending sending, CommandGateway commands, Clock clock) {
        this.reports = reports;
        this.surroundings = surroundings;
        this.sending = sending;
        this.commands = commands;
        this.clock = clock;
    }

    /** A draft is changed by its owner's people, from the version that they read. */
    @PutMapping("/api/reports/{id}")
    ResponseEntity<Void> edit(@PathVariable String id, @RequestBody Edit edit, Caller caller) {
        Report draft = draftOf(id, caller);
        Text text = new Text(Boolean.TRUE.equals(edit.zero()), edit.summary(), edit.realMatter(), edit.next());
        ReportRequest.of(text).readable(surroundings.clause(draft));
        int version = Optional.ofNullable(edit.version()).orElse(draft.version());
        if (!reports.edit(id, version, text, caller.sub(), clock.instant())) {
            throw Refusal.conflict(
                    surroundings.clause(draft),
                    "草稿已被他人修改或签发，请重新读取",
                    "the draft was changed or signed since; read it again");
        }
        return ResponseEntity.noContent().location(Hands.report(id)).build();
    }

    /** 签发: the draft as it stands is signed and sent. */
    @PostMapping("/api/reports/{id}/signature")
    ResponseEntity<Map<String, String>> sign(
            @PathVariable String id, @RequestBody(required = false) @Nullable Signature signature, Caller caller) {
        Report report = Hands.readable(reports, id, caller);
        String clause = surroundings.clause(report);
        Hands.owes(caller, report.owner(), clause);
        Hands.signs(caller, clause);
        if (!report.isDraft()) {
            throw Refusal.conflict(clause, "报告已由 " + report.by() + " 签发", "the report was signed by " + report.by());
        }
        ReportRequest.of(new Text(report.zero(), report.summary(), report.realMatter(), report.next()))
                .complete(clause);
        boolean last = signature != null && Boolean.TRUE.equals(signature.last());
        return Hands.created(sending.sign(report, last, caller));
    }

    /** A new edition; the old one stays readable under its own id. */
    @PostMapping("/api/reports/{id}/correction")
    ResponseEntity<Map<String, String>> correct(
            @PathVariable String id,
            @RequestBody CorrectionRequest request,
            Caller caller,
            ServerWebExchange exchange) {
        Report report = sent(id, caller);
        String clause = surroundings.clause(report);
        Hands.owes(caller, report.owner(), clause);
        Hands.signs(caller, clause);
        request.complete(
                clause, surroundings.term(report).map(DutyTerm::realMatter).orElse(false));
        return Hands.created(sending.correct(report, Idempotency.idFor(exchange, caller), request, caller));
    }

    /** The addressee, or who gets a copy, has read it. */
    @PostMapping("/api/reports/{id}/receipt")
    ResponseEntity<Map<String, String>> receive(
            @PathVariable String id, @RequestBody(required = false) @Nullable Receiving receiving, Caller caller) {
        Report report = sent(id, caller);
        String wanted = receiving == null ? null : receiving.receiver();
        Set<String> addressees = surroundings.addressees(report);
        String receiver = (wanted == null
                        ? addressees.stream()
                        : Stream.of(wanted).filter(addressees::contains))
                .filter(body -> Hands.actsFor(caller, body))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(
                        surroundings.clause(report),
                        "由收文单位签收：" + String.join("、", addressees),
                        "it is received by whom it is addressed to: " + String.join(", ", addressees)));
        commands.sendAndWait(new ReceiveReport(
                report.edition().first(), report.ledgerId(), report.subject(), id, receiver, caller.sub()));
        return ResponseEntity.created(Hands.report(id)).body(Map.of("id", id, "receiver", receiver));
    }

    private Report sent(String id, Caller caller) {
        Report report = Hands.readable(reports, id, caller);
        if (report.isDraft()) {
            throw Refusal.conflict(surroundings.clause(report), "报告尚未签发", "the report is not signed yet");
        }
        return report;
    }

    private Report draftOf(String id, Caller caller) {
        Report report = Hands.readable(reports, id, caller);
        Hands.owes(caller, report.owner(), surroundings.clause(report));
        if (!report.isDraft()) {
            throw Refusal.conflict(
                    surroundings.clause(report),
                    "报告已签发，只能更正（correction）",
                    "the report was signed; it can only be corrected");
        }
        return report;
    }
}
