/** What one public post looks like once it is clean: names dropped, handle hashed, every field bounded. Knows no framework. */
@NullMarked
package watchkeeper.monitoring.detection;

import org.jspecify.annotations.NullMarked;
