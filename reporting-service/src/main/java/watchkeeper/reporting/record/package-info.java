/**
 * The record: every message of every topic, kept word for word, and what can be read from it: the timeline of an
 * incident. It is the end of the way: it feeds nothing back, and nothing that decides what is owed sees it.
 */
@NullMarked
package watchkeeper.reporting.record;

import org.jspecify.annotations.NullMarked;
