/** A file of detections, posted when the product's clock reaches them. */
@NullMarked
package watchkeeper.launcher.feed;

import org.jspecify.annotations.NullMarked;
