package watchkeeper.incident.task;

import java.util.Map;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.incident.authority.Actor;

/** What people see of tasks: each his own. */
@Component
public class TaskBoard {
    public static final String LIST = "tasks";

    private final LiveView view;

    TaskBoard(LiveViews views) {
        this.view = views.of(LIST, Map.of("incident", "incidentId", "act", "act", "register", "register"));
    }

    /** Of everybody; a door fixes {@link #of}. */
    public LiveView view() {
        return view;
    }

    /**
     * The tasks that an actor may do. They come and go: with a hand-over, a deputy, a unit that is released.
     *
     * @param forLower true to include what it may do for a lower body
     */
    public static LiveFilter of(Actor actor, boolean forLower) {
        return LiveFilter.anyOf("openTo", actor.marks(forLower))
                .butNot("notBy", actor.sub())
                .shifting();
    }
}
