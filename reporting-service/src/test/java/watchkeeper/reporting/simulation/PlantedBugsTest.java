package watchkeeper.reporting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.reporting.proof.Fault;
import watchkeeper.reporting.proof.FaultKind;

/** The test of the test: a ledger with a bug does not come through. */
class PlantedBugsTest {
    private static final int LIVES = 60;

    static Stream<Arguments> bugs() {
        return Stream.of(
                bug("grace off by one minute", Defect.GraceOfOneMinuteMore::new, FaultKind.GRACE),
                bug("a raise lengthens a pending slot", Defect.RaiseThatLengthensTheSilence::new, FaultKind.DUE),
                bug("a lift forgets what was due before it", Defect.LiftThatForgetsWhatWasDue::new, FaultKind.STATE),
                bug("the last slot is missed, not overdue", Defect.LastSlotCalledMissed::new, FaultKind.STATE),
                bug("a redelivered fact is taken twice", Defect.RedeliveryTakenTwice::new, FaultKind.FACT_UNKNOWN),
                bug("a released unit still owes", Defect.ReleasedUnitStillOwes::new, FaultKind.STATE_MISSING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void isCaught(String name, Supplier<Defect> bug, FaultKind expected) {
        Defect defect = bug.get();
        Trial sound = new Trial();
        Trial unsound = new Trial(defect::in, defect::out);
        List<Trial.Judgement> caught = LongStream.rangeClosed(1, LIVES)
                .mapToObj(unsound::of)
                .filter(judgement -> !judgement.isProved())
                .filter(judgement -> sound.of(judgement.seed()).isProved())
                .toList();
        Set<FaultKind> kinds = caught.stream()
                .flatMap(judgement -> judgement.proof().faults().stream())
                .map(Fault::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));
        assertThat(kinds).contains(expected);
    }

    private static Arguments bug(String name, Supplier<Defect> bug, FaultKind expected) {
        return Arguments.of(name, bug, expected);
    }
}
