package watchkeeper.monitoring.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told after a command, and what became of it; nothing of either when it was carried out before. */
public record Decided(List<Told> told, @Nullable Outcome outcome) {}
