package watchkeeper.prover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the product shows of each slot, against what was reckoned. */
final class Rows {
    private final Map<String, JsonNode> rows = new TreeMap<>();
    private final Instant judged;
    private final List<Finding> findings = new ArrayList<>();
    private int slots;

    Rows(Shown shown) {
        shown.rows().forEach(row -> rows.put(row.path("id").asString(), row));
        judged = shown.judged();
    }

    int slots() {
        return slots;
    }

    List<Finding> findings(Reckoning reckoning) {
        Map<String, JsonNode> left = new TreeMap<>(rows);
        reckoning.slots().filter(slot -> !slot.opens.isAfter(judged)).forEach(slot -> {
            slots++;
            JsonNode row = left.remove(slot.id);
            if (row == null) {
                findings.add(new Finding("SLOT_MISSING", slot.id, slot.state(judged), ""));
            } else {
                compare(slot, row);
            }
        });
        left.forEach((id, row) -> {
            if (!Instant.parse(row.path("opensAt").asString()).isAfter(judged) && !neverDemanded(row)) {
                findings.add(
                        new Finding("SLOT_UNDEMANDED", id, "", row.path("state").asString()));
            }
        });
        return findings;
    }

    /** As it stood: what came after the judged instant is not looked at. */
    private void compare(Slot slot, JsonNode row) {
        Optional<JsonNode> line = row.path("history")
                .valueStream()
                .filter(one -> !Instant.parse(one.path("at").asString()).isAfter(judged))
                .reduce((before, after) -> after);
        differ("OPENING", slot.id, slot.opens.toString(), row.path("opensAt").asString());
        differ("DUE", slot.id, slot.due().toString(), text(line, "dueAt"));
        differ("STATE", slot.id, slot.state(judged), text(line, "state"));
        if (line.equals(row.path("history").valueStream().reduce((before, after) -> after))) {
            differ(
                    "GRACE",
                    slot.id,
                    slot.grace().toString(),
                    row.path("graceUntil").asString());
            evidence(slot, row);
        }
    }

    /** A slot may have moved after its report, so the report need not stand in its last line. */
    private void evidence(Slot slot, JsonNode row) {
        boolean stands = row.path("history")
                .valueStream()
                .filter(one -> one.path("state").equals(row.path("state")))
                .anyMatch(one -> one.path("evidence").asString("").startsWith(slot.evidence()));
        if (!stands) {
            findings.add(new Finding(
                    "EVIDENCE", slot.id, slot.evidence(), row.path("evidence").asString("")));
        }
    }

    private static String text(Optional<JsonNode> line, String field) {
        return line.map(one -> one.path(field).asString("")).orElse("");
    }

    /** A slot that a correction took back stays on the board as cancelled. */
    private static boolean neverDemanded(JsonNode row) {
        return row.path("state").asString().equals("CANCELLED")
                && row.path("history")
                        .valueStream()
                        .reduce((before, after) -> after)
                        .filter(last -> last.path("corrected").asBoolean(false))
                        .isPresent();
    }

    private void differ(String kind, String about, String expected, String found) {
        if (!expected.equals(found)) {
            findings.add(new Finding(kind, about, expected, found));
        }
    }
}
