/**
 * Reports on paper: the layout of an official 专报 after GB/T 9704, as PDF and as DOCX.
 */
@NullMarked
package watchkeeper.reporting.document;

import org.jspecify.annotations.NullMarked;
