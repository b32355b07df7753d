/**
 * Drafts of reports: what has changed since the last one, sentence by sentence, each with its source. A proposal for
 * people; nothing is owed or sent by it.
 */
@NullMarked
package watchkeeper.reporting.draft;

import org.jspecify.annotations.NullMarked;
