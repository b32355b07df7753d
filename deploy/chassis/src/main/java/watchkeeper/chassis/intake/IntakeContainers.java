package watchkeeper.chassis.intake;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Starts the consumers when the rest of the service stands, and stops them first. Tests pause and resume them. */
public final class IntakeContainers implements SmartLifecycle {
    private final List<IntakeContainer> containers;

    IntakeContainers(List<IntakeContainer> containers) {
        this.containers = containers;
    }

    @Override
    public void start() {
        containers.forEach(IntakeContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(IntakeContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(IntakeContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
