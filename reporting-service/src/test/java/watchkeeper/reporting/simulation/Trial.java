package watchkeeper.reporting.simulation;

import java.util.function.UnaryOperator;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.proof.Line;
import watchkeeper.reporting.proof.Proof;
import watchkeeper.reporting.proof.Proving;

/** Lives one life after the other and has each judged by the proof. */
final class Trial {
    private final Ledgers ledgers;
    private final UnaryOperator<Line> mouth;

    /** The judgement of a life; {@code life} can tell how it went. */
    record Judgement(long seed, Life life, Proof proof) {
        boolean isProved() {
            return proof.verdict() == Proof.Verdict.PROVED;
        }

        /** What somebody needs to find out why, and to have it again. */
        String report() {
            return "seed %d (again with -Dwatchkeeper.seed=%d -Dwatchkeeper.lives=1)%n%s%n%s"
                    .formatted(seed, seed, String.join("\n", proof.faults().toString()), String.join("\n", life.log()));
        }
    }

    Trial() {
        this(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * With a defect.
     *
     * @param seam what becomes of a command on its way to a ledger
     * @param mouth what becomes of a message on its way from a ledger
     */
    Trial(UnaryOperator<LedgerCommand> seam, UnaryOperator<Line> mouth) {
        this.ledgers = new Ledgers(seam);
        this.mouth = mouth;
    }

    /** Of the life that was lived last. */
    boolean remembersTheSameOutOfSnapshots() {
        return ledgers.remembersTheSameOutOfSnapshots();
    }

    Judgement of(long seed) {
        Life life = new Life(seed, ledgers, mouth);
        return new Judgement(seed, life, Proving.of(life.lived()));
    }
}
