package watchkeeper.launcher.house;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchkeeper.launcher.Failure;

/**
 * The program of a part: its jar, unpacked once per build beside it, and the JVM's cache of loaded classes if one was
 * trained. Both only make starts faster: where they cannot be made, the jar itself runs.
 *
 * @param name the module, which is also the jar's name
 * @param app the unpacked program, named after what is in the jar, so that a new build never meets an old one
 */
record Program(String name, Path jar, Path app) {
    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    static Program of(Path home, String module, String name) {
        Path target = home.resolve(module).resolve("target");
        Path jar = target.resolve(name + ".jar");
        try {
            return new Program(name, jar, target.resolve("app-" + Fingerprint.of(jar)));
        } catch (IOException absent) {
            throw new Failure(name + " is not built: " + jar + " is missing", absent);
        }
    }

    private Path unpackedJar() {
        return app.resolve(name + ".jar");
    }

    Path cache() {
        return app.resolve(name + ".aot");
    }

    boolean unpacked() {
        return Files.exists(unpackedJar());
    }

    /** Two launchers may want the same at once: one unpacks, the other waits and finds it done. */
    void unpack() throws InterruptedException {
        if (unpacked()) {
            return;
        }
        Path lockFile = jar.resolveSibling(name + ".unpacking");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !unpacked()) {
                unpackNow();
            }
        } catch (IOException notHere) {
            // A checkout that this user may not write in: the packed jar runs as well, a few seconds slower.
            return;
        }
    }

    private void unpackNow() throws IOException, InterruptedException {
        Path fresh = app.resolveSibling(app.getFileName() + ".new");
        Process process = new ProcessBuilder(
                        Java.program(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        fresh.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !Files.exists(fresh.resolve(name + ".jar"))) {
            throw new IOException("not unpacked: " + said);
        }
        Files.move(fresh, app, StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> command(int megabytes) {
        List<String> rest = new ArrayList<>();
        if (unpacked() && Files.exists(cache())) {
            rest.add("-XX:AOTCache=" + cache());
        }
        rest.add("-jar");
        rest.add((unpacked() ? unpackedJar() : jar).toString());
        return Java.command(megabytes, rest);
    }

    /** Another main class of the same program; unpacked, its jar names its libraries. */
    List<String> tool(String mainClass, int megabytes, List<String> words) {
        List<String> rest = new ArrayList<>(List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dlogback.configurationFile=logback-command-line.xml"));
        if (unpacked()) {
            rest.addAll(List.of("-cp", unpackedJar().toString(), mainClass));
        } else {
            rest.addAll(List.of("-Dloader.main=" + mainClass, "-cp", jar.toString(), LOADER));
        }
        rest.addAll(words);
        return Java.command(megabytes, rest);
    }

    /** Starts up to the point where the context stands, writes the cache, and ends; empty where there is nothing to do. */
    Optional<List<String>> training(int megabytes, Path output) {
        if (!unpacked() || Files.exists(cache())) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("nice", "-n", "19"));
        words.addAll(Java.command(
                megabytes,
                List.of(
                        "-XX:AOTCacheOutput=" + output,
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        unpackedJar().toString())));
        return Optional.of(words);
    }
}
