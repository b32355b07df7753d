package watchkeeper.monitoring.detection;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.contracts.Detection;

/** What became of something sent as a detection. No variant holds a name or a handle. */
public sealed interface Cleaned {
    /**
     * @param fields as sent, without what names a person; the handle as a hash with proof that it is ours
     */
    record Accepted(Detection detection, ObjectNode fields) implements Cleaned {}

    /**
     * @param fields as sent, without what names a person; null when it could not be read at all, because then nobody
     *     can tell whether a name is in it
     */
    record Rejected(Fault fault, @Nullable ObjectNode fields) implements Cleaned {}
}
