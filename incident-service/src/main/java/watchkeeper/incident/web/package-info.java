/** The doors: HTTP in, problems out. */
@NullMarked
package watchkeeper.incident.web;

import org.jspecify.annotations.NullMarked;
