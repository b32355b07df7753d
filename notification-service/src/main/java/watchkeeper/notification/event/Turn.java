package watchkeeper.notification.event;

import java.util.List;

/** One person in telling order, and the channels that reach this person. */
public record Turn(String personId, List<Channel> channels) {
    public Turn {
        channels = List.copyOf(channels);
    }
}
