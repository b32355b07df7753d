/**
 * The real servers that one machine needs, out of Maven jars: PostgreSQL as a child process and a KRaft broker in this
 * JVM. {@code up} runs each in a process of its own; the tests of the services share one of each.
 */
@NullMarked
package watchkeeper.embedded;

import org.jspecify.annotations.NullMarked;
