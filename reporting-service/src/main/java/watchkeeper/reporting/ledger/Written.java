package watchkeeper.reporting.ledger;

import java.util.List;
import java.util.Objects;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.duty.Step;

/**
 * What is written of one slot: how many lines, what all of them say as one number, and the last of them. A month of reports is
 * compared with what the schedule says without keeping its lines.
 */
record Written(int lines, long print, Step last) {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    static Written of(List<Step> steps) {
        return new Written(steps.size(), print(steps, steps.size()), steps.getLast());
    }

    static Written first(Step step) {
        return new Written(1, print(0, step), step);
    }

    Written and(Step step) {
        return new Written(lines + 1, print(print, step), step);
    }

    /** True when what is written is how these begin. */
    boolean begins(List<Step> steps) {
        return lines <= steps.size() && print(steps, lines) == print;
    }

    private static long print(List<Step> steps, int count) {
        long print = 0;
        for (int i = 0; i < count; i++) {
            print = print(print, steps.get(i));
        }
        return print;
    }

    /** Only of what hashes alike in every run of the program: no enum, no record. */
    private static long print(long before, Step step) {
        Slot slot = step.slot();
        long print = mix(before, step.kind().name());
        print = mix(print, step.at());
        print = mix(print, step.evidence());
        print = mix(print, slot.id());
        print = mix(print, slot.state().name());
        print = mix(print, slot.addressee());
        print = mix(print, slot.opensAt());
        print = mix(print, slot.dueAt());
        print = mix(print, slot.graceUntil());
        print = mix(print, slot.zeroReport());
        print = mix(print, slot.withinGrace());
        print = mix(print, slot.exercise());
        print = mix(print, slot.clause());
        print = mix(print, slot.provisional());
        print = mix(print, slot.calendar());
        return mix(print, slot.claimedAt());
    }

    private static long mix(long print, @org.jspecify.annotations.Nullable Object value) {
        return Long.rotateLeft((print ^ Objects.hashCode(value)) * MULTIPLIER, 29);
    }
}
