package watchkeeper.launcher.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The program behind the word about archives: reporting-service packs them, and checks them by the same classes. */
public record ArchiveTool(Tool tool) {
    /** Not 1, with which a JVM ends that broke. */
    public static final int ALTERED = 3;

    private static final String CHECK = "watchkeeper.reporting.archive.ArchiveMain";

    /** @param home where the product is built */
    public static ArchiveTool of(Path home) throws InterruptedException {
        return new ArchiveTool(Tool.of(home, Service.REPORTING, CHECK));
    }

    /** 0 intact, {@link #ALTERED}, 2 unreadable. */
    public Tool.Answer verify(Path file) throws InterruptedException {
        return tool.run(List.of(file.toString()), "", Set.of(ALTERED));
    }
}
