/** RSS, Atom and JSON Feed as strangers write them: any encoding that they declare, no entities, bounded. */
@NullMarked
package watchkeeper.monitoring.feed.document;

import org.jspecify.annotations.NullMarked;
