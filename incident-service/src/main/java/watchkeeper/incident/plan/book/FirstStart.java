package watchkeeper.incident.plan.book;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps what is shipped, so that an incident still finds its version when the next release ships a newer one. The first
 * start adopts; a newer version waits until somebody does.
 */
@Component
@Order(0) // before plans are published
class FirstStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final ShippedPlans shipped;
    private final PlanBook book;
    private final CommandGateway commands;

    FirstStart(ShippedPlans shipped, PlanBook book, CommandGateway commands) {
        this.shipped = shipped;
        this.book = book;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shipped.all().forEach(this::keep);
        if (book.adoptions().isEmpty()) {
            KeepPlan first = shipped.first();
            String reason = "安装时的预案 / what the installation starts with";
            commands.sendAndWait(
                    new AdoptPlan(ShippedPlans.SHIPPED, first.id(), first.version(), reason, ShippedPlans.SHIPPED, ""));
        }
    }

    private void keep(KeepPlan file) {
        String before = book.find(file.id(), file.version()).map(KeptPlan::yaml).orElse(null);
        if (before == null) {
            commands.sendAndWait(file);
        } else if (!before.equals(file.yaml())) {
            LOG.warn(
                    "the shipped file of {} {} is not the version that is kept; the kept one holds: raise `version`",
                    file.id(),
                    file.version());
        }
    }
}
