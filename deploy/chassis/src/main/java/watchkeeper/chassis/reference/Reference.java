package watchkeeper.chassis.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;

/** Plan versions and working-day notices as read from the reference topic so far. */
public final class Reference {
    private final Map<String, ReferenceMessage> byKey = new ConcurrentHashMap<>();
    private final AtomicBoolean endReached = new AtomicBoolean();

    /** The newest version of a plan. */
    public Optional<PlanVersion> plan(String id) {
        return plans().stream().filter(plan -> plan.id().equals(id)).reduce((older, newer) -> newer);
    }

    /** All plan versions, the newest of each plan last. */
    public List<PlanVersion> plans() {
        return all(PlanVersion.class)
                .sorted(Comparator.comparing(PlanVersion::id)
                        .thenComparing(PlanVersion::version, DottedVersion.OLDEST_FIRST))
                .toList();
    }

    /** The last adoption that was read. */
    public Optional<PlanAdopted> adoption() {
        return all(PlanAdopted.class).max(Comparator.comparing(PlanAdopted::at));
    }

    /** The version that was adopted last; none before an adoption and its version were read. */
    public Optional<PlanVersion> planInUse() {
        return adoption()
                .flatMap(adopted -> plans().stream()
                        .filter(plan ->
                                plan.id().equals(adopted.id()) && plan.version().equals(adopted.version()))
                        .findFirst());
    }

    /** The newest version of each year's notice, by year. */
    public List<CalendarYear> calendars() {
        return all(CalendarYear.class)
                .collect(Collectors.toMap(
                        CalendarYear::year,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(CalendarYear::version, DottedVersion.OLDEST_FIRST)),
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** True when everything that was on the topic at start has been read. */
    public boolean isComplete() {
        return endReached.get();
    }

    void learn(Collection<ReferenceMessage> messages) {
        messages.forEach(message -> byKey.put(message.key(), message));
    }

    void endReached() {
        endReached.set(true);
    }

    private <T extends ReferenceMessage> Stream<T> all(Class<T> kind) {
        return byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
