/**
 * What the services tell each other: one sealed family of records per Kafka topic. A message is not the stored event it
 * was made from; it carries everything a reader downstream needs, because nobody calls back.
 *
 * <p>Two times: the CloudEvents {@code time} of a message is when its source recorded the fact; {@code occurredAt} in
 * the body, where there is one, is when somebody says it happened. All instants are product time.
 */
@NullMarked
package watchkeeper.contracts;

import org.jspecify.annotations.NullMarked;
