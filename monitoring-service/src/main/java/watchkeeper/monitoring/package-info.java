/** monitoring-service: from what feeds send to a few stories with a suggested level. */
@NullMarked
package watchkeeper.monitoring;

import org.jspecify.annotations.NullMarked;
