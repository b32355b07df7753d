package watchkeeper.notification.notice;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.DutyMessage.SlotChanged;
import watchkeeper.contracts.DutyMessage.SlotCorrected;
import watchkeeper.contracts.SlotState;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.NotificationCommand.Withdraw;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;

/** Tells of a slot when it is due soon or overdue, and takes it back when the slot is settled. */
@Saga
@ProcessingGroup(UpstreamEvents.GROUP)
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public class SlotSaga {
    @Autowired
    private transient CommandGateway commands;

    @Autowired
    private transient Texts texts;

    // Not final: Jackson 3 passes over final fields, and the saga would silently come back without its memory.
    @SuppressWarnings("FieldMayBeFinal")
    private Set<String> announced = new LinkedHashSet<>();

    /** Number of the correction that asked for telling anew after all was settled; null where nothing was told before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Long again;

    /** For Axon. */
    public SlotSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "slot", associationResolver = BySlot.class)
    void on(SlotChanged changed) {
        follow(changed.slot(), changed.subject());
    }

    /** What was settled may turn out not to be: its notifications were withdrawn, so new ones are opened. */
    @StartSaga
    @SagaEventHandler(associationProperty = "slot", associationResolver = BySlot.class)
    void on(SlotCorrected corrected, @MetaDataValue("sequence") Long sequence) {
        boolean begins = announced.isEmpty();
        if (begins) {
            again = sequence;
        }
        if (begins && corrected.slot().state() == SlotState.MISSED) {
            overdue(corrected.slot(), corrected.subject());
        } else {
            follow(corrected.slot(), corrected.subject());
        }
    }

    private void follow(Slot slot, String subject) {
        switch (slot.state()) {
            case DUE_SOON -> open(slot, subject, Reason.DUE_SOON, slot.owner(), texts.dueSoon(slot, subject));
            case OVERDUE -> overdue(slot, subject);
            case FULFILLED, FULFILLED_LATE, WAIVED, CANCELLED -> settle(slot);
            // Final, and told as overdue already; yet a correction may still come, so the saga stays.
            case MISSED -> {}
            case OPEN -> {}
        }
    }

    private void overdue(Slot slot, String subject) {
        Wording overdue = texts.overdue(slot, subject);
        open(slot, subject, Reason.OVERDUE, slot.owner(), overdue);
        open(slot, subject, Reason.OVERDUE, slot.addressee(), overdue);
    }

    private void open(Slot slot, String subject, Reason reason, String recipient, Wording wording) {
        String id = NotificationId.ofSlot(slot.id(), again, reason, recipient);
        announced.add(id);
        commands.sendAndWait(new OpenNotification(
                id, subject, slot.id(), reason, recipient, wording, new Patience.OfRoster(), null, slot.exercise()));
    }

    private void settle(Slot slot) {
        announced.forEach(
                id -> commands.sendAndWait(new Withdraw(id, slot.state().name(), texts.withdrawn(slot), true)));
        SagaLifecycle.end();
    }
}
