package watchkeeper.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * An afternoon in the duty room, 2026-08-18 14:12: one response at II with something overdue, one at III that may be
 * lifted and once missed a report, one exercise in its first hour.
 */
final class Scene {
    private Scene() {}

    static List<String> rows(String list) {
        return text(list + ".ndjson").lines().toList();
    }

    static String text(String file) {
        try (InputStream in = Scene.class.getResourceAsStream("/scene/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row with this id. */
    static String row(String list, String id) {
        return rows(list).stream()
                .filter(row -> row.startsWith("{\"id\": \"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** The count of stable days of an incident. */
    static String stability(String incident) {
        return rows("stability").stream()
                .filter(row -> row.contains("\"" + incident + "\""))
                .findFirst()
                .orElseThrow();
    }

    static void show(ScriptedGateway gateway) {
        List.of("inc-0001", "inc-0002")
                .forEach(id -> gateway.answer("/api/incidents/" + id + "/stability", stability(id)));
        gateway.answer("/api/plans", text("plans.json"));
        ScriptedGateway.LISTS.forEach(list -> gateway.present(list, rows(list)));
    }
}
