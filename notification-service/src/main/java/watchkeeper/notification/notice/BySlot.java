package watchkeeper.notification.notice;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.saga.AssociationResolver;
import watchkeeper.contracts.DutyMessage.SlotChanged;
import watchkeeper.contracts.DutyMessage.SlotCorrected;

/** Messages about a slot belong to the saga of that slot; Axon itself looks only at top-level properties. */
public class BySlot implements AssociationResolver {
    @Override
    public <T> void validate(String property, MessageHandlingMember<T> handler) {}

    @Override
    public <T> Object resolve(String property, EventMessage<?> message, MessageHandlingMember<T> handler) {
        return switch (message.getPayload()) {
            case SlotChanged changed -> changed.slot().id();
            case SlotCorrected corrected -> corrected.slot().id();
            default -> throw new IllegalArgumentException("not about a slot: " + message.getPayloadType());
        };
    }
}
