/** One process of the product: started, watched, started again, stopped. */
@NullMarked
package watchkeeper.launcher.part;

import org.jspecify.annotations.NullMarked;
