/** Feeds that send to us: signed by Standard Webhooks, each with a secret of its own. */
@NullMarked
package watchkeeper.monitoring.feed.webhook;

import org.jspecify.annotations.NullMarked;
