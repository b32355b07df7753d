package watchkeeper.dashboard;

import io.mvnpm.esbuild.Bundler;
import io.mvnpm.esbuild.model.WebDependency;
import io.mvnpm.esbuild.model.WebDependency.WebDependencyType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** esbuild and Deno as Maven brings them: unpacked from the class path, run as they are, with no network. */
final class WebTools {
    private static final String CONFIGURATION = """
            {"nodeModulesDir": "manual",
             "compilerOptions": {
               "lib": ["deno.ns", "dom", "dom.iterable", "esnext"],
               "strict": true, "noUnusedLocals": true, "noUnusedParameters": true,
               "noImplicitOverride": true, "noImplicitReturns": true, "noFallthroughCasesInSwitch": true,
               "noUncheckedIndexedAccess": true}}
            """;

    private final Path work;

    private WebTools(Path work) {
        this.work = work;
    }

    static WebTools install(Path work) throws IOException {
        Files.createDirectories(work);
        Bundler.install(work.resolve("node_modules"), packages());
        Files.writeString(work.resolve("deno.json"), CONFIGURATION);
        Files.writeString(work.resolve("package.json"), "{\"type\": \"module\", \"dependencies\": {\"lit\": \"*\"}}");
        return new WebTools(work);
    }

    void deno(String verb, List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(binary("@deno", "deno"), verb, "--no-remote", "--quiet"));
        command.addAll(files);
        run(command);
    }

    void esbuild(Path out, List<String> entries) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binary("@esbuild", "bin/esbuild"),
                "--bundle",
                "--minify",
                "--format=esm",
                "--splitting",
                "--chunk-names=part/[name]-[hash]",
                "--target=es2022",
                "--legal-comments=linked",
                "--log-level=warning",
                "--outdir=" + out));
        command.addAll(entries);
        run(command);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(work.toFile()).inheritIO();
        process.environment().put("DENO_DIR", work.resolve("deno").toString());
        process.environment().put("DENO_NO_UPDATE_CHECK", "1");
        process.environment().put("NO_COLOR", "1");
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    Path.of(command.getFirst()).getFileName() + " failed with " + code + ", see above");
        }
    }

    /** The one binary that the platform's package brought. */
    private String binary(String scope, String path) throws IOException {
        try (Stream<Path> packages = Files.list(work.resolve("node_modules").resolve(scope))) {
            Path binary = packages.map(found -> found.resolve(path))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + path + " for this platform in " + scope));
            if (!binary.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + binary);
            }
            return binary.toString();
        }
    }

    private static List<WebDependency> packages() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.replace('\\', '/').contains("/org/mvnpm/"))
                .map(jar -> WebDependency.of(Path.of(jar), WebDependencyType.MVNPM))
                .toList();
    }
}
