/** Plan versions and working-day notices, read before a service is ready. */
@NullMarked
package watchkeeper.chassis.reference;

import org.jspecify.annotations.NullMarked;
