package watchkeeper.reporting.archive;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Checks an exported archive, without a database or a broker: 0 intact, 3 altered, naming what, 2 unreadable. */
public final class ArchiveMain {
    /** Not 1, with which a JVM ends that broke. */
    private static final int ALTERED = 3;

    private static final int UNREADABLE = 2;

    private ArchiveMain() {}

    public static void main(String[] words) {
        System.exit(run(Path.of(words[0]), System.out, System.err));
    }

    public static int run(Path file, PrintStream out, PrintStream err) {
        try {
            BagCheck.Finding finding = BagCheck.of(file);
            List<String> faults = finding.faults();
            faults.forEach(out::println);
            finding.removed().forEach(name -> out.println("已删除 removed, as it may be: " + name));
            finding.lacking()
                    .forEach((name, where) ->
                            out.println("不在包内 not in it: " + BagCheck.shown(name) + " from " + BagCheck.shown(where)));
            out.println("SHA-256 tagmanifest-sha256.txt: " + finding.fingerprint());
            out.println(
                    faults.isEmpty()
                            ? "完好 intact: " + file.getFileName()
                            : "已被改动 altered: " + file.getFileName() + ", " + faults.size());
            return faults.isEmpty() ? 0 : ALTERED;
        } catch (UnreadableBag e) {
            err.println("无法读取 unreadable: " + file.getFileName() + ": " + e.getMessage());
            return UNREADABLE;
        }
    }
}
