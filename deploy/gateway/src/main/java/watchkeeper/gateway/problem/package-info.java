/** What a caller is told when something is refused or down: RFC 9457, in Chinese and English. */
@NullMarked
package watchkeeper.gateway.problem;

import org.jspecify.annotations.NullMarked;
