package watchkeeper.reporting.ledger;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.duty.Schedule;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.duty.Step;
import watchkeeper.reporting.event.LedgerEvent;

/**
 * What is written so far, slot by slot, and the difference to what the schedule says now. Where the schedule only goes
 * on, the difference is the next lines; where it says something else about the past, it is a correction.
 */
@JsonAutoDetect(fieldVisibility = ANY)
final class Book {
    private SortedMap<String, Written> written = new TreeMap<>();

    private record Line(Instant at, LedgerEvent event) {}

    /**
     * @param told lines after this are not written yet, except those of slots in {@code ahead}
     * @param ahead slots whose own lines are written at once, because somebody acted on them
     */
    List<LedgerEvent> difference(String ledger, String subject, Schedule schedule, Instant told, Set<String> ahead) {
        Map<String, List<Step>> computed = schedule.bySlot();
        List<Line> lines = new ArrayList<>();
        Set<String> slots = new LinkedHashSet<>(computed.keySet());
        slots.addAll(written.keySet());
        for (String slot : slots) {
            Instant until = writtenUntil(slot, told);
            List<Step> now = computed.getOrDefault(slot, List.of()).stream()
                    .filter(step -> !step.at().isAfter(until) || ahead.contains(slot))
                    .toList();
            lines.addAll(difference(ledger, subject, written.get(slot), now, told));
        }
        return lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(Line::event)
                .toList();
    }

    /** What ran ahead of the time stays written when the ledger is told a time before it. */
    private Instant writtenUntil(String slot, Instant told) {
        Written before = written.get(slot);
        return before == null || before.last().at().isBefore(told)
                ? told
                : before.last().at();
    }

    private static List<Line> difference(
            String ledger, String subject, @Nullable Written before, List<Step> now, Instant told) {
        if (before == null || before.begins(now)) {
            List<Line> lines = new ArrayList<>();
            for (int i = before == null ? 0 : before.lines(); i < now.size(); i++) {
                lines.add(new Line(
                        now.get(i).at(), line(ledger, subject, i == 0 ? null : now.get(i - 1), now.get(i), told)));
            }
            return lines;
        }
        return List.of(new Line(told, correction(ledger, subject, before.last().slot(), now, told)));
    }

    private static LedgerEvent line(String ledger, String subject, @Nullable Step before, Step step, Instant told) {
        if (before == null) {
            return new LedgerEvent.SlotOpened(ledger, subject, step.slot(), step.at(), told);
        }
        return step.kind() == Step.Kind.REPLANNED
                ? new LedgerEvent.SlotReplanned(
                        ledger, subject, step.slot(), before.slot().dueAt(), step.at(), step.evidence(), told)
                : new LedgerEvent.SlotChanged(
                        ledger, subject, step.slot(), before.slot().state(), step.at(), step.evidence(), told);
    }

    /** What was written of a slot turns out otherwise: both stay on record. */
    private static LedgerEvent correction(String ledger, String subject, Slot was, List<Step> now, Instant told) {
        if (now.isEmpty()) {
            Slot never = was.in(SlotState.CANCELLED, null);
            return new LedgerEvent.SlotCorrected(
                    ledger, subject, never, was.state(), told, "never demanded", List.of(), told);
        }
        Step last = now.getLast();
        return new LedgerEvent.SlotCorrected(
                ledger, subject, last.slot(), was.state(), last.at(), last.evidence(), now, told);
    }

    void write(Step step) {
        written.merge(step.slot().id(), Written.first(step), (before, first) -> before.and(step));
    }

    /** @param steps the lines of the slot as they stand corrected; none where it was never demanded */
    void correct(String slotId, List<Step> steps) {
        if (steps.isEmpty()) {
            written.remove(slotId);
        } else {
            written.put(slotId, Written.of(steps));
        }
    }
}
