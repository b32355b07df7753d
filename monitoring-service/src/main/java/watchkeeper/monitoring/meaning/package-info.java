/** What a short text is about, whatever its words: a sentence model that runs in this process. */
@NullMarked
package watchkeeper.monitoring.meaning;

import org.jspecify.annotations.NullMarked;
