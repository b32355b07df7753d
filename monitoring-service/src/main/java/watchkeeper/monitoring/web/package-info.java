/** The service's doors. */
@NullMarked
package watchkeeper.monitoring.web;

import org.jspecify.annotations.NullMarked;
