package watchkeeper.notification.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.notification.event.Channel;

/** A person with contacts. */
public record Person(
        String personId,
        String name,
        @Nullable String mail,
        @Nullable String webhook) {
    /** In the order of channels; null contacts are no channels. */
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        if (mail != null) {
            channels.add(Channel.MAIL);
        }
        if (webhook != null) {
            channels.add(Channel.WEBHOOK);
        }
        return channels;
    }

    Person withoutContacts() {
        return new Person(personId, name, null, null);
    }
}
