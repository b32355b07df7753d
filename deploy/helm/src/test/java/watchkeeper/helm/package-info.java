/** What the chart promises, checked on what it renders. */
@NullMarked
package watchkeeper.helm;

import org.jspecify.annotations.NullMarked;
