package watchkeeper.incident.plan.book;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.reference.DottedVersion;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.plan.check.PlanCheck;

/** Every version that is kept, and which of them was adopted last. */
@Component
public class PlanBook implements Plans {
    private final PlanTable table;
    private final ShippedPlans shipped;
    /** A version never changes, so what was read once holds. */
    private final Map<String, Plan> read = new ConcurrentHashMap<>();

    PlanBook(PlanTable table, ShippedPlans shipped) {
        this.table = table;
        this.shipped = shipped;
    }

    /** Before the first start has come to its end nobody has adopted anything: what is shipped. */
    @Override
    public Plan inUse() {
        return table.lastAdoption()
                .map(adopted -> of(adopted.id(), adopted.version()))
                .orElseGet(() -> of(shipped.first().id(), shipped.first().version()));
    }

    @Override
    public Plan of(String id, String version) {
        Plan known = read.get(id + "/" + version);
        if (known != null) {
            return known;
        }
        return find(id, version)
                .map(this::plan)
                .or(() -> ofTheFiles(id, version))
                .orElseThrow(() -> Refusal.conflict(
                        "",
                        "所依据的预案 %s 第 %s 版未录入；录入该版后可继续".formatted(id, version),
                        "the plan that it goes by, %s %s, is not kept here; it goes on once that version is entered"
                                .formatted(id, version)));
    }

    public Optional<KeptPlan> find(String id, String version) {
        return table.find(id, version);
    }

    /** By id, the newest version of a plan last. */
    public List<KeptPlan> all() {
        return table.all().stream()
                .sorted(Comparator.comparing(KeptPlan::id).thenComparing(KeptPlan::version, DottedVersion.OLDEST_FIRST))
                .toList();
    }

    /** Oldest first; the last one holds. */
    public List<Adoption> adoptions() {
        return table.adoptions();
    }

    public Plan plan(KeptPlan kept) {
        return read.computeIfAbsent(kept.id() + "/" + kept.version(), key -> PlanCheck.kept(kept.yaml()));
    }

    private Optional<Plan> ofTheFiles(String id, String version) {
        return shipped.all().stream()
                .filter(file -> file.id().equals(id) && file.version().equals(version))
                .map(file -> PlanCheck.kept(file.yaml()))
                .findFirst();
    }
}
