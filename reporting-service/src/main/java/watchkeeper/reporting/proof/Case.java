package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a proof is made from.
 *
 * @param lines of the incident and of its story, and the plan versions
 * @param until what is demanded up to here is judged
 * @param settled what happened before this must have been written by now; what is missing after it may still be under way
 */
public record Case(String incident, List<Line> lines, List<Head> heads, Instant until, Instant settled) {
    <T> Stream<T> messages(Class<T> type) {
        return lines.stream().map(Line::message).filter(type::isInstance).map(type::cast);
    }

    Stream<Line> of(String aggregate) {
        return lines.stream().filter(line -> line.aggregate().equals(aggregate));
    }
}
