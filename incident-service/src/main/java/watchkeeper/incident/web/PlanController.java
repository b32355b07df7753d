package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Idempotency;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.book.AdoptPlan;
import watchkeeper.incident.plan.book.Adoption;
import watchkeeper.incident.plan.book.KeepPlan;
import watchkeeper.incident.plan.book.KeptPlan;
import watchkeeper.incident.plan.book.PlanBook;
import watchkeeper.incident.plan.check.FaultyPlan;
import watchkeeper.incident.plan.check.PlanCheck;

/** Versions of plans: read any of them, enter the next, adopt one for new incidents. */
@RestController
@RequestMapping("/api/plans")
class PlanController {
    private static final String YAML = "application/yaml";
    private static final String TEXT_YAML = "text/yaml";
    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final CommandGateway commands;
    private final PlanBook plans;
    private final Doors doors;

    PlanController(CommandGateway commands, PlanBook plans, Doors doors) {
        this.commands = commands;
        this.plans = plans;
        this.doors = doors;
    }

    @GetMapping
    PlanAnswers.Versions versions() {
        List<Adoption> adoptions = plans.adoptions();
        return new PlanAnswers.Versions(
                plans.all().stream().map(kept -> line(kept, adoptions)).toList(), null);
    }

    /** The shape of a plan file. */
    @GetMapping("/schema")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok().contentType(JSON_SCHEMA).body(new ClassPathResource("plans/plan.schema.json"));
    }

    @GetMapping(path = "/{id}/{version}", produces = APPLICATION_JSON_VALUE)
    PlanAnswers.Version version(@PathVariable String id, @PathVariable String version) {
        KeptPlan kept = kept(id, version);
        return new PlanAnswers.Version(
                line(kept, plans.adoptions()), PlanCheck.check(kept.yaml()).faults(), PlanCheck.words(kept.yaml()));
    }

    @GetMapping(
            path = "/{id}/{version}",
            produces = {YAML, TEXT_YAML})
    byte[] asWritten(@PathVariable String id, @PathVariable String version) {
        return kept(id, version).yaml().getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping(consumes = {YAML, TEXT_YAML})
    ResponseEntity<Map<String, String>> keep(@RequestBody byte[] file, Caller caller) {
        demand("plans", caller);
        KeepPlan command = KeepPlan.of("plan", text(file), caller.sub());
        boolean isNew = Boolean.TRUE.equals(commands.<Boolean>sendAndWait(command));
        URI location = URI.create("/api/plans/" + command.id() + "/" + command.version());
        return (isNew ? ResponseEntity.created(location) : ResponseEntity.ok().location(location))
                .body(Map.of("id", command.id(), "version", command.version()));
    }

    /** What entering the file would say, without entering it; for whoever may enter. */
    @PostMapping(
            path = "/check",
            consumes = {YAML, TEXT_YAML})
    PlanAnswers.Verdict check(@RequestBody byte[] file, Caller caller) {
        demand("plans", caller);
        return PlanAnswers.checked(PlanCheck.check(text(file)));
    }

    @PostMapping("/{id}/{version}/adoption")
    ResponseEntity<Map<String, String>> adopt(
            @PathVariable String id,
            @PathVariable String version,
            @RequestBody Requests.Reason request,
            Caller caller,
            ServerWebExchange exchange) {
        String clause = demand("plans/adoption", caller);
        KeptPlan kept = kept(id, version);
        String adoption = Idempotency.idFor(exchange, caller);
        String reason = new Given(clause).text("reason", request.reason());
        commands.sendAndWait(new AdoptPlan(adoption, kept.id(), kept.version(), reason, caller.sub(), clause));
        return Doors.created("/api/plans/" + kept.id() + "/" + kept.version(), adoption);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> faulty(FaultyPlan e) {
        ProblemDetail problem = PlanAnswers.faulty(e.faults());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** By the plan in use; says its clause. */
    private String demand(String act, Caller caller) {
        Plan plan = plans.inUse();
        new Authority(plan, null).demand(act, doors.actor(caller), Concern.NONE);
        return plan.act(act).clause();
    }

    private KeptPlan kept(String id, String version) {
        return plans.find(id, version)
                .orElseThrow(() -> Refusal.missing("没有录入这一版预案", "no such version of a plan is kept"));
    }

    private PlanAnswers.Line line(KeptPlan kept, List<Adoption> adoptions) {
        return PlanAnswers.Line.of(kept, plans.plan(kept), adoptions);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("", "", "预案文件应为 UTF-8 文本", "a plan file is UTF-8 text");
        }
    }
}
