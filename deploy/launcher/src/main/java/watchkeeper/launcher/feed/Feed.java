package watchkeeper.launcher.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import watchkeeper.launcher.Failure;
import watchkeeper.launcher.home.Json;

/** An NDJSON file of detections, in the order in which they were observed. */
public record Feed(Path file, List<Line> lines) {

    /** One detection as it stands in the file. */
    record Line(Instant observedAt, String text) {}

    /** Fails with the number of the first line that has no observation time. */
    public static Feed read(Path file) {
        Path path = file.toAbsolutePath().normalize();
        List<Line> lines = new ArrayList<>();
        try {
            List<String> texts = Files.readAllLines(path, StandardCharsets.UTF_8);
            for (int index = 0; index < texts.size(); index++) {
                if (!texts.get(index).isBlank()) {
                    lines.add(new Line(observedAt(path, index + 1, texts.get(index)), texts.get(index)));
                }
            }
        } catch (NoSuchFileException absent) {
            throw new Failure("the feed " + path + " is not there", absent);
        } catch (IOException unreadable) {
            throw new Failure(
                    "the feed " + path + " cannot be read as UTF-8 text: " + unreadable.getMessage(), unreadable);
        }
        if (lines.isEmpty()) {
            throw new Failure("the feed " + path + " is empty");
        }
        lines.sort(Comparator.comparing(Line::observedAt));
        return new Feed(path, List.copyOf(lines));
    }

    public Instant begins() {
        return lines.getFirst().observedAt();
    }

    /** Of the first so many lines, in the order of their observation. */
    String fingerprint(int first) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Line line : lines.subList(0, first)) {
                digest.update(line.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Instant observedAt(Path file, int number, String text) {
        try {
            String value = Json.MAPPER.readTree(text).path("observedAt").asString("");
            return OffsetDateTime.parse(value).toInstant();
        } catch (JacksonException | DateTimeException wrong) {
            throw new Failure(
                    "line " + number + " of the feed " + file + " has no observedAt (an ISO 8601 instant with offset)",
                    wrong);
        }
    }
}
