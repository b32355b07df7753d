/** Warnings as documents of the Common Alerting Protocol, in the words of the plan that the incident keeps. */
@NullMarked
package watchkeeper.incident.warning;

import org.jspecify.annotations.NullMarked;
