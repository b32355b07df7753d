package watchkeeper.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Type-checks and bundles the page, or runs its script tests: {@code Build bundle|test BASEDIR}.
 *
 * <p>The sources are copied beside {@code node_modules}, because that is where the tools look for packages.
 */
public final class Build {
    private static final List<String> CHECKED = List.of("web/app.ts", "web/streams.ts");

    private final Path base;
    private final Path work;
    private final WebTools tools;

    private Build(Path base) throws IOException {
        this.base = base;
        this.work = base.resolve("target/web");
        Trees.replace(base.resolve("src/main/web"), work.resolve("web"));
        Trees.replace(base.resolve("src/test/web"), work.resolve("test"));
        this.tools = WebTools.install(work);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Build build = new Build(Path.of(args[1]).toAbsolutePath());
        switch (args[0]) {
            case "bundle" -> build.bundle();
            case "test" -> build.test();
            default -> throw new IllegalArgumentException("bundle or test, not " + args[0]);
        }
    }

    private void bundle() throws IOException, InterruptedException {
        tools.deno("check", CHECKED);
        Path site = base.resolve("target/classes/META-INF/resources");
        Trees.delete(site);
        tools.esbuild(site, List.of("web/app.ts", "web/streams.ts", "web/app.css"));
        Files.copy(work.resolve("web/icon.svg"), site.resolve("icon.svg"));
        Files.copy(work.resolve("node_modules/lit/LICENSE"), site.resolve("lit.LICENSE.txt"));
        String page = Files.readString(work.resolve("web/index.html"));
        String version = HexFormat.of().formatHex(Trees.digest(site), 0, 6);
        Files.writeString(site.resolve("index.html"), page.replace("@version@", version));
    }

    private void test() throws IOException, InterruptedException {
        tools.deno("test", List.of("--allow-read=.", "test/"));
    }
}
