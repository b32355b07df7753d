package watchkeeper.notification.channel;

import watchkeeper.notification.event.Channel;

/** Brings letters over one channel. Blocks until the attempt has ended, and never longer than its timeouts. */
public interface Courier {
    Channel channel();

    Outcome bring(Letter letter);
}
