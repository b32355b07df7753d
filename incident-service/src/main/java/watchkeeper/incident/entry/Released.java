package watchkeeper.incident.entry;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import watchkeeper.chassis.problem.Refusal;

/** What goes out is the approved wording, to the letter, and nothing that was not approved with it. */
final class Released {
    private Released() {}

    /**
     * The step's content, with the hash of what was released.
     *
     * @param approved content of the approved edition
     */
    static Map<String, Object> asApproved(Map<String, Object> step, Map<String, Object> approved, String clause) {
        Object wanted = Objects.requireNonNull(approved.get("hash"), "an approved wording has its hash");
        if (step.get("text") instanceof String text) {
            same(Wording.hash(text), wanted, clause);
        }
        if (step.get("hash") instanceof String hash) {
            same(hash, wanted, clause);
        }
        Set<Object> attached = new HashSet<>();
        if (approved.get("attachments") instanceof Collection<?> rows) {
            rows.forEach(row -> attached.add(((Map<?, ?>) row).get("hash")));
        }
        if (step.get("attachments") instanceof List<?> released && !attached.containsAll(released)) {
            throw Refusal.conflict(
                    clause,
                    "所发附件 %s 不在经审定的附件 %s 之中".formatted(released, attached),
                    "attachments %s are not among the approved ones %s".formatted(released, attached));
        }
        Map<String, Object> content = new LinkedHashMap<>(step);
        content.put("hash", wanted);
        return content;
    }

    private static void same(Object released, Object approved, String clause) {
        if (!released.equals(approved)) {
            throw Refusal.conflict(
                    clause,
                    "发布内容与审定内容不一致：发布 %s，审定 %s".formatted(released, approved),
                    "what is released is not what was approved: released %s, approved %s"
                            .formatted(released, approved));
        }
    }
}
