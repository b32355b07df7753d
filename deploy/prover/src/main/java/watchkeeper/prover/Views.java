package watchkeeper.prover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Whether the timeline is whole, and whether the incident's own service shows what its messages say. */
final class Views {
    private final Shown shown;
    private final List<Finding> findings = new ArrayList<>();

    Views(Shown shown) {
        this.shown = shown;
    }

    /** @param ours aggregates whose messages are all this incident's */
    List<Finding> findings(Predicate<String> ours) {
        numbers(ours);
        decisions();
        return findings;
    }

    /** 1, 2, 3 … of each aggregate, and of the incident up to the number that its own service has come to. */
    private void numbers(Predicate<String> ours) {
        Map<String, Set<Long>> seen = new TreeMap<>();
        Map<String, Long> settled = new TreeMap<>();
        shown.timeline().forEach(message -> {
            seen.computeIfAbsent(message.aggregate(), a -> new HashSet<>()).add(message.sequence());
            if (shown.isSettled(message)) {
                settled.merge(message.aggregate(), message.sequence(), Math::max);
            }
        });
        seen.forEach((aggregate, numbers) -> LongStream.range(1, settled.getOrDefault(aggregate, 0L))
                .filter(number -> !numbers.contains(number) && ours.test(aggregate))
                .forEach(number -> findings.add(new Finding("HOLE", aggregate, Long.toString(number), ""))));
        long last = shown.timeline().stream()
                .filter(message -> message.aggregate().equals(shown.id()))
                .mapToLong(Message::sequence)
                .max()
                .orElse(0);
        long number = shown.incident().path("number").asLong();
        if (last < number) {
            findings.add(new Finding("TAIL_CUT", shown.id(), Long.toString(number), Long.toString(last)));
        }
    }

    /** What the incident's own service shows must be what its messages say. */
    private void decisions() {
        TreeSet<String> units = new TreeSet<>();
        String level = "";
        for (Message message : ofTheIncident().stream().filter(shown::isSettled).toList()) {
            switch (message.type()) {
                case "IncidentOpened" -> message.body().path("units").forEach(unit -> units.add(unit.asString()));
                case "UnitAdded" -> units.add(message.text("unit"));
                case "UnitReleased" -> units.remove(message.text("unit"));
                case "ResponseStarted", "ResponseRaised", "ResponseLowered" ->
                    level = message.body().path("terms").path("level").asString();
                case "ResponseLifted" -> level = "";
                default -> {}
            }
        }
        TreeSet<String> named = new TreeSet<>();
        shown.incident().path("units").forEach(unit -> named.add(unit.asString()));
        shown.incident().path("watching").forEach(unit -> named.add(unit.asString()));
        differ("UNITS", units.toString(), named.toString());
        differ("LEVEL", level, shown.incident().path("level").asString(""));
    }

    List<Message> ofTheIncident() {
        return shown.timeline().stream()
                .filter(message -> message.aggregate().equals(shown.id()))
                .sorted(Comparator.comparingLong(Message::sequence))
                .toList();
    }

    private void differ(String kind, String expected, String found) {
        if (!expected.equals(found)) {
            findings.add(new Finding(kind, shown.id(), expected, found));
        }
    }
}
