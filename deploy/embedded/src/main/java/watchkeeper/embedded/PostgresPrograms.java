package watchkeeper.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are called. They refuse to run as root; root therefore calls them in a user namespace in
 * which its number is nobody's, while its files stay its own.
 */
record PostgresPrograms(Path home, boolean asRoot) {

    static PostgresPrograms find() throws IOException {
        Path home = Binaries.unpacked();
        Object uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return new PostgresPrograms(home, Integer.valueOf(0).equals(uid));
    }

    ProcessBuilder command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (asRoot) {
            words.add("unshare");
            words.add("-U");
        }
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("WATCHKEEPER_"));
        return builder;
    }

    /** Runs to the end; what the program said is the message of the failure. */
    void run(String program, List<String> arguments) throws IOException, InterruptedException {
        Process process = command(program, arguments).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(program + " ended with " + exit + ": " + said);
        }
    }

    /** {@code signal} is a name that pg_ctl knows: INT stops fast, QUIT at once without tidying up. */
    void signal(String signal, long pid) throws IOException, InterruptedException {
        run("pg_ctl", List.of("kill", signal, Long.toString(pid)));
    }
}
