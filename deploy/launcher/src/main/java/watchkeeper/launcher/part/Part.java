package watchkeeper.launcher.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process of the product.
 *
 * @param command without the wrapper that puts it into a session of its own
 * @param environment on top of what the launcher itself was given
 * @param ports by purpose, for {@code processes.json}
 * @param stopWithin after this it is killed
 */
public record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Map<String, Integer> ports,
        Readiness readiness,
        Path log,
        Duration stopWithin) {}
