package watchkeeper.reporting.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import watchkeeper.contracts.IncidentMessage;

/** What people enter in the registers of an incident: aggregates of their own. */
final class Registers {
    private final Dice dice;
    private final Supplier<Instant> clock;
    private final String incident;
    private final BiConsumer<String, IncidentMessage> out;
    private final List<String> entries = new ArrayList<>();
    private final List<String> instructions = new ArrayList<>();
    private int number;

    /** @param out where an entry's messages go */
    Registers(Dice dice, Supplier<Instant> clock, String incident, BiConsumer<String, IncidentMessage> out) {
        this.dice = dice;
        this.clock = clock;
        this.incident = incident;
        this.out = out;
    }

    void verify() {
        String unit = dice.of(Decisions.UNITS);
        if (!entries.isEmpty() && dice.once(3)) {
            String fact = dice.once(2) ? "VerificationRecorded" : "VerificationClarified";
            followed(dice.of(entries), "verifications", "clarification", fact, unit, Map.of());
        } else {
            String entry = "e-" + incident + "-" + number++;
            entries.add(entry);
            made(entry, "verifications", "VerificationRecorded", unit, List.of(), Map.of());
        }
    }

    void instruct() {
        String entry = "n-" + incident + "-" + number++;
        instructions.add(entry);
        Instant now = clock.get();
        Map<String, Object> content =
                dice.once(3) ? Map.of("dueAt", now.plus(dice.minutes(-30, 200)).toString()) : Map.of();
        made(
                entry,
                "instructions",
                "InstructionGiven",
                RandomPlan.CENTER,
                Decisions.UNITS.subList(0, dice.between(1, 3)),
                content);
    }

    void feedBack() {
        if (instructions.isEmpty()) {
            return;
        }
        String entry = dice.of(instructions);
        Map<String, Object> content = dice.once(3) ? Map.of("final", dice.once(2)) : Map.of();
        followed(entry, "instructions", "feedback", "InstructionAnswered", dice.of(Decisions.UNITS), content);
    }

    void evaluate() {
        String entry = "v-" + incident + "-" + number++;
        made(entry, "evaluation", "EvaluationRecorded", RandomPlan.CENTER, List.of(), Map.of());
    }

    private void made(
            String entry, String register, String fact, String body, List<String> to, Map<String, Object> content) {
        out.accept(
                entry,
                new IncidentMessage.EntryMade(
                        incident, entry, register, fact, "三", body, to, content, null, List.of(), claimed(), "x"));
    }

    private void followed(
            String entry, String register, String step, String fact, String body, Map<String, Object> content) {
        out.accept(
                entry,
                new IncidentMessage.EntryFollowed(
                        incident, entry, register, step, fact, "三", body, List.of(), content, List.of(), claimed(),
                        "x"));
    }

    /** People say that something happened now, or earlier. */
    Instant claimed() {
        return dice.once(3) ? clock.get().minus(dice.minutes(1, 120)) : clock.get();
    }
}
