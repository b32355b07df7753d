/** Which parts there are and what each is told. */
@NullMarked
package watchkeeper.launcher.house;

import org.jspecify.annotations.NullMarked;
