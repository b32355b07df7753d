/** The doors: HTTP in, problems out. */
@NullMarked
package watchkeeper.reporting.web;

import org.jspecify.annotations.NullMarked;
