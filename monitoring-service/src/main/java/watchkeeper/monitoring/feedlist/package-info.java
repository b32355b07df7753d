/** The list of feeds 信源 as people see it: their rules, their health, whether they are heard. */
@NullMarked
package watchkeeper.monitoring.feedlist;

import org.jspecify.annotations.NullMarked;
