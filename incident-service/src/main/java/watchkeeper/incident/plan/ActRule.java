package watchkeeper.incident.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;

/**
 * An act of the plan: who may do it.
 *
 * @param by parties, roles and bodies; see {@link Party}
 * @param byLevel true for what is decided level by level: the command body and the clause are then those of the level
 * @param otherThanAuthor true for an approval 审定: what one has written, another approves
 * @param ours the answer that filled what the clause leaves open, or null
 */
public record ActRule(
        String zh,
        String en,
        String clause,
        List<String> by,
        boolean byLevel,
        boolean otherThanAuthor,
        @Nullable Integer ours) {

    /** Its name, with the level that is decided on where there is one. */
    public Words name(@Nullable Level target) {
        return target == null ? new Words(zh, en) : new Words(zh + "（" + target + "级）", en + " (level " + target + ")");
    }
}
