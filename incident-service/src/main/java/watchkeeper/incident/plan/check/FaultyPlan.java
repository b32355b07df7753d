package watchkeeper.incident.plan.check;

import java.util.List;
import java.util.stream.Collectors;

/** A plan file that cannot be used; its message names line and clause of each fault. */
public final class FaultyPlan extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    FaultyPlan(String file, List<Fault> faults) {
        super(faults.stream().map(fault -> fault.in(file)).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    /** In the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
