/** What all doors share: requests that come twice. */
@NullMarked
package watchkeeper.chassis.web;

import org.jspecify.annotations.NullMarked;
