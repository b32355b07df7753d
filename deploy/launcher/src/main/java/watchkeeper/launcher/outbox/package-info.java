/** Where the mails and webhooks of a local run end up: a file and a page. */
@NullMarked
package watchkeeper.launcher.outbox;

import org.jspecify.annotations.NullMarked;
