package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;

/** A plan in the shape of the real one, with other numbers: short ones, so that much happens in a short life. */
final class RandomPlan {
    static final String CENTER = "CENTER";
    static final String PETITION = "PETITION";
    static final String ZONE = "Asia/Shanghai";

    private final Dice dice;
    private final Map<Level, Terms> terms = new EnumMap<>(Level.class);
    private final DutyTerm firstHour;

    RandomPlan(Dice dice) {
        this.dice = dice;
        firstHour = term(
                DutyKind.INITIAL_REPORT,
                Rhythm.within(dice.minutes(20, 90)),
                List.of(CENTER),
                false,
                false,
                DutyTerm.Since.SUGGESTION,
                List.of());
        for (Level level : Level.values()) {
            terms.put(level, new Terms("p", "1", level, "BODY_" + level, ZONE, 3, duties(level)));
        }
    }

    DutyTerm firstHour() {
        return firstHour;
    }

    Terms terms(Level level) {
        return terms.get(level);
    }

    private List<DutyTerm> duties(Level level) {
        List<DutyTerm> duties = new ArrayList<>();
        if (level == Level.IV && dice.once(2)) {
            return duties;
        }
        duties.add(response(DutyKind.SPECIAL_REPORT, every(), bodies(), true, dice.once(3), List.of()));
        if (dice.once(2)) {
            duties.add(response(
                    DutyKind.ASSESSMENT, daily(), List.of(CENTER), false, false, List.of("AssessmentRecorded")));
        }
        if (dice.once(3)) {
            duties.add(response(DutyKind.BRIEFING, daily(), List.of(CENTER), false, false, List.of()));
        }
        if (dice.once(2)) {
            duties.add(response(
                    DutyKind.VERIFICATION,
                    Rhythm.within(dice.minutes(40, 200)),
                    List.of(),
                    true,
                    false,
                    List.of("VerificationRecorded")));
        }
        if (dice.once(4)) {
            duties.add(response(
                    DutyKind.WATCH_HANDOVER,
                    daily(),
                    List.of(CENTER),
                    dice.once(2),
                    false,
                    List.of("HandoverConfirmed")));
        }
        if (dice.once(2)) {
            duties.add(term(
                    DutyKind.EVALUATION,
                    new Rhythm(null, List.of(), null, dice.between(1, 3)),
                    List.of(CENTER),
                    false,
                    false,
                    DutyTerm.Since.LIFT,
                    List.of("EvaluationRecorded")));
        }
        if (dice.once(2)) {
            duties.add(term(
                    DutyKind.INSTRUCTION_FEEDBACK,
                    Rhythm.within(dice.minutes(30, 200)),
                    List.of(),
                    true,
                    false,
                    DutyTerm.Since.ENTRY,
                    List.of("InstructionAnswered")));
        }
        return duties;
    }

    private List<String> bodies() {
        return switch (dice.upTo(3)) {
            case 0 -> List.of(CENTER);
            case 1 -> List.of(CENTER, PETITION);
            default -> List.of();
        };
    }

    private Rhythm every() {
        return Rhythm.every(dice.minutes(8, 40).multipliedBy(5));
    }

    private Rhythm daily() {
        List<LocalTime> hours = new ArrayList<>();
        int first = dice.between(0, 20);
        for (int hour = first; hour < 24; hour += dice.between(1, 8)) {
            hours.add(LocalTime.of(hour, dice.once(2) ? 0 : 30));
        }
        return Rhythm.dailyAt(hours);
    }

    private DutyTerm response(
            DutyKind kind,
            Rhythm rhythm,
            List<String> owners,
            boolean eachUnit,
            boolean eachWatching,
            List<String> fulfilledBy) {
        return term(kind, rhythm, owners, eachUnit, eachWatching, DutyTerm.Since.RESPONSE, fulfilledBy);
    }

    private DutyTerm term(
            DutyKind kind,
            Rhythm rhythm,
            List<String> owners,
            boolean eachUnit,
            boolean eachWatching,
            DutyTerm.Since since,
            List<String> fulfilledBy) {
        return new DutyTerm(
                kind,
                rhythm,
                owners,
                eachUnit,
                eachWatching,
                "OFFICE",
                Duration.ofMinutes(dice.between(5, 25)),
                dice.once(3),
                fulfilledBy,
                "五",
                since,
                List.of(),
                false,
                kind == DutyKind.VERIFICATION && dice.once(3));
    }
}
