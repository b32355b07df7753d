package watchkeeper.launcher.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of a part that only serves to fill the JVM's cache for its later starts. */
public record Training(String name, List<String> command, Map<String, String> environment, Path output, Path cache) {}
