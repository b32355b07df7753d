package watchkeeper.incident.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.entry.EntryCommand.TakeStep;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;
import watchkeeper.incident.entry.EntryRow.Former;
import watchkeeper.incident.register.Content;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Step;
import watchkeeper.incident.register.Trait;

/** Decides whether a step may follow on an entry, and what it says. */
final class Steps {
    private final EntryRow row;
    private final Deciding deciding;
    private final Step step;
    private final String act;
    private final String clause;

    Steps(EntryRow row, TakeStep command, Circumstances circumstances) {
        this.row = row;
        this.deciding = new Deciding(circumstances, command.incidentId(), command.register());
        if (!row.incidentId().equals(command.incidentId()) || !row.register().equals(command.register())) {
            throw Refusal.missing("本事件没有这个条目", "this incident has no such entry in this register");
        }
        this.step = deciding.register
                .step(command.step())
                .orElseThrow(() -> Refusal.missing("没有这一步：" + command.step(), "no such step: " + command.step()));
        this.act = deciding.register.act(step);
        this.clause = deciding.clause(act);
    }

    StepTaken taken(TakeStep command) {
        Acting acting = deciding.permitted(act, command.actor(), Concern.of(row.to(), row.author()));
        Content content = new Content(clause, command.given(), deciding.circumstances.now());
        Map<String, Object> given = content.of(step.fields(), deciding.addresses(), Content.OCCURRED_AT);
        Instant occurredAt = content.occurredAt();
        new Order(deciding.register, step, row, clause).demand(acting.body());
        deciding.refuseMeasureBeforeApproval(step.traits(), occurredAt);
        deciding.refuseWrongReferences(act, step.fields(), given);
        refuseOtherWords(given);
        refuseTooEarly(occurredAt);
        boolean renews = step.has(Trait.NEW_EDITION);
        Map<String, Object> settled = deciding.settled(given, clause, renews && deciding.register.worded());
        String by = command.actor().sub();
        String state = stateAfter(acting.body(), given);
        return new StepTaken(
                row.id(),
                row.incidentId(),
                row.register(),
                step.address(),
                command.stepId(),
                step.fact(),
                state,
                editionAfter(renews),
                clause,
                acting.body(),
                acting.byHigherBody(),
                concerned(acting.body()),
                step.has(Trait.AS_APPROVED) ? Released.asApproved(settled, row.content(), clause) : settled,
                deciding.awaits(state, row.to(), renews ? by : row.author()),
                occurredAt,
                by);
    }

    /** The instructions that follow from it, each an entry of its own with this one as its origin. */
    List<EntryMade> instructions(StepTaken taken, TakeStep command) {
        if (!step.has(Trait.INSTRUCTS) || !(taken.content().get("decisions") instanceof List<?> decisions)) {
            return List.of();
        }
        Deciding instructing = new Deciding(deciding.circumstances, row.incidentId(), Registers.INSTRUCTIONS);
        List<EntryMade> made = new ArrayList<>();
        for (Object decision : decisions) {
            made.add(Openings.instructed(
                    instructionId(taken.stepId(), made.size()),
                    content(decision),
                    row.id(),
                    taken.occurredAt(),
                    instructing,
                    command.actor()));
        }
        return made;
    }

    /** The same for the same request again. */
    static String instructionId(String stepId, int number) {
        return UUID.nameUUIDFromBytes((stepId + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @SuppressWarnings("unchecked") // read as rows a moment ago
    private static Map<String, Object> content(Object decision) {
        return (Map<String, Object>) decision;
    }

    /** Where every addressee counts, the last one moves the entry on. */
    private String stateAfter(String body, Map<String, Object> given) {
        if (step.to() == null) {
            return row.state();
        }
        if (restored().isPresent()) {
            return restored().get().was();
        }
        boolean completes = step.completing() == null || Boolean.TRUE.equals(given.get(step.completing()));
        boolean othersLeft =
                step.byEach() && Waiting.outstanding(step, row).stream().anyMatch(other -> !other.equals(body));
        return completes && !othersLeft ? step.to().name() : row.state();
    }

    /** A correction that is returned leaves in force what it was to replace; otherwise the draft itself is what is returned. */
    private Optional<Former> restored() {
        return step.to() == State.RETURNED ? row.replaced() : Optional.empty();
    }

    private int editionAfter(boolean renews) {
        return renews ? row.lastEdition() + 1 : restored().map(Former::edition).orElse(row.edition());
    }

    /** One approved wording 统一口径: what is answered in public stands in it, to the letter. */
    private void refuseOtherWords(Map<String, Object> given) {
        if (step.has(Trait.QUOTES) && given.get("reference") instanceof String reference) {
            String approved =
                    String.valueOf(deciding.circumstances.content(reference).get("text"));
            if (!Wording.isPartOf(approved, String.valueOf(given.get("text")))) {
                throw Refusal.conflict(
                        clause,
                        "答复内容不在所依据的审定内容之中，须照审定内容答复",
                        "the answer is not part of the approved wording that it rests on");
            }
        }
    }

    /** Not before the entry came to stand as the step needs it: a release follows on the approval in time, too. */
    private void refuseTooEarly(Instant occurredAt) {
        Instant earliest = row.standsSince(step.from(), deciding.register.state());
        if (occurredAt.isBefore(earliest)) {
            throw Refusal.invalid(
                    Content.OCCURRED_AT,
                    clause,
                    "occurredAt 早于该条目可%s的时间（%s）".formatted(step.words().zh(), earliest),
                    "occurredAt lies before the entry stood so that this could follow (%s)".formatted(earliest));
        }
    }

    /** Everybody it is about but who does it; what was decided is told to whom the plan says. */
    private List<String> concerned(String body) {
        Stream<String> told = step.has(Trait.INSTRUCTS) ? deciding.toldOfDecisions() : Stream.empty();
        return Stream.of(row.to().stream(), Stream.of(row.body()), told)
                .flatMap(bodies -> bodies)
                .filter(other -> !other.equals(body))
                .distinct()
                .toList();
    }
}
