package watchkeeper.contracts.cap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of the protocol.
 *
 * @param scope to whom it may be shown; {@link Scope#RESTRICTED} needs a restriction, {@link Scope#PRIVATE} addresses
 * @param restriction the rule that limits who may see it, in words
 * @param addresses ids of those whom it is meant for
 * @param note what an acknowledgement or a cancelling has to say
 * @param references the messages that it updates, cancels or acknowledges, the oldest first
 * @param incidents ids of the incidents that it belongs to
 * @param info one a language; none in an acknowledgement
 */
public record CapAlert(
        CapReference self,
        Status status,
        MsgType msgType,
        Scope scope,
        @Nullable String restriction,
        List<String> addresses,
        @Nullable String note,
        List<CapReference> references,
        List<String> incidents,
        List<CapInfo> info) {

    /** Whether it is meant in earnest. */
    public enum Status {
        ACTUAL,
        /** 演练: only those who take part act on it. */
        EXERCISE
    }

    /** What it does to the messages that it refers to. */
    public enum MsgType {
        ALERT,
        UPDATE,
        CANCEL,
        ACK
    }

    /** To whom it may be shown. */
    public enum Scope {
        PUBLIC,
        RESTRICTED,
        PRIVATE
    }

    /** @throws IllegalArgumentException where the protocol's text asks for more than its schema does */
    public CapAlert {
        addresses = List.copyOf(addresses);
        references = List.copyOf(references);
        incidents = List.copyOf(incidents);
        info = List.copyOf(info);
        if (scope == Scope.RESTRICTED && restriction == null) {
            throw new IllegalArgumentException("restricted to whom?");
        }
        if (scope == Scope.PRIVATE && addresses.isEmpty()) {
            throw new IllegalArgumentException("private to whom?");
        }
        if (msgType != MsgType.ALERT && references.isEmpty()) {
            throw new IllegalArgumentException(msgType + " of what?");
        }
    }
}
