/** The description of a service's doors as OpenAPI 3.1, made from the doors themselves. */
@NullMarked
package watchkeeper.chassis.openapi;

import org.jspecify.annotations.NullMarked;
