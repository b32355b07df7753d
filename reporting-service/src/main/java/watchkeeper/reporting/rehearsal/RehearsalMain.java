package watchkeeper.reporting.rehearsal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.MappingIterator;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Rehearsal;

/**
 * Reads one {@link Rehearsal} as JSON and prints the dated list of all that is demanded; or two, and prints what differs.
 */
public final class RehearsalMain {
    private RehearsalMain() {}

    public static void main(String[] words) {
        run(System.in, System.out);
    }

    static void run(InputStream in, PrintStream out) {
        List<Rehearsal> rehearsals;
        try (MappingIterator<Rehearsal> values =
                Json.MAPPER.readerFor(Rehearsal.class).readValues(in)) {
            rehearsals = values.readAll();
        }
        List<Dated> first = Dated.of(rehearsals.getFirst());
        if (rehearsals.size() == 1) {
            out.println(Head.of(rehearsals.getFirst()));
            first.forEach(line -> out.println(line.text()));
        } else {
            out.println("- " + Head.of(rehearsals.getFirst()));
            out.println("+ " + Head.of(rehearsals.get(1)));
            Difference.between(first, Dated.of(rehearsals.get(1))).forEach(out::println);
        }
        out.flush();
    }
}
