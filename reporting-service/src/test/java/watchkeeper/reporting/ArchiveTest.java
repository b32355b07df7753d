package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.reporting.archive.ArchiveMain;

/** The archive as the archivist gets it. */
class ArchiveTest extends RunningReportingService {
    private static final String ARCHIVIST = ISSUER.token("archivist", List.of(), List.of(), List.of("archivist"));

    @TempDir
    Path directory;

    @Test
    void itHoldsEveryMessageWordForWordAndEachReportOnPaperAndIsTheSameAsLongAsNothingComes() throws IOException {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        post(UNIT_A, "/api/duties/" + slot + "/report", "{\"summary\":\"已核实 <b>\"}", 201);
        await().untilAsserted(() -> assertThat(timeline())
                .hasSizeGreaterThan(6)
                .anySatisfy(fact -> assertThat(fact.path("body").toString()).contains("已核实"))
                .anySatisfy(fact -> assertThat(fact.path("type").asString()).isEqualTo("SlotChanged")));
        byte[] archive = await().until(
                        () -> List.of(archive(), archive()), two -> java.util.Arrays.equals(two.get(0), two.get(1)))
                .getFirst();
        Map<String, byte[]> files = unpacked(archive);
        List<JsonNode> messages = new String(
                        files.get("incident-" + incident + "/data/messages.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
        List<JsonNode> bodies = new ArrayList<>();
        messages.forEach(
                message -> bodies.add(Json.MAPPER.readTree(message.path("body").asString())));
        assertThat(bodies)
                .containsExactlyInAnyOrderElementsOf(
                        timeline().stream().map(fact -> fact.path("body")).toList());
        JsonNode proof = Json.MAPPER.readTree(files.get("incident-" + incident + "/data/proof.json"));
        assertThat(proof.path("verdict").asString()).isEqualTo("PROVED");
        assertThat(files.keySet()).anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".docx"));

        Path file = Files.write(directory.resolve("a.zip"), archive);
        assertThat(ArchiveMain.run(file, System.out, System.err)).isZero();
        Map<String, byte[]> named = unpacked(client(ARCHIVIST)
                .post()
                .uri("/api/incidents/" + incident + "/archive")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"persons\":[{\"id\":\"unit-a\",\"name\":\"张三\"}]}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        assertThat(named).hasSize(files.size() + 1);
        assertThat(new String(named.get("incident-" + incident + "/persons.json"), StandardCharsets.UTF_8))
                .contains("张三");
        String manifest = "incident-" + incident + "/manifest-sha256.txt";
        assertThat(named.get(manifest)).isEqualTo(files.get(manifest));
        post(ARCHIVIST, "/api/incidents/" + incident + "/archive", "{\"persons\":[{\"id\":\"x\"}]}", 400);
        client(UNIT_A)
                .get()
                .uri("/api/incidents/" + incident + "/archive")
                .exchange()
                .expectStatus()
                .isForbidden();
        client(ARCHIVIST)
                .get()
                .uri("/api/incidents/nobody/archive")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private List<JsonNode> timeline() {
        return client(UNIT_A)
                .get()
                .uri("/api/incidents/" + incident + "/timeline")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("items")
                .valueStream()
                .toList();
    }

    private byte[] archive() {
        return client(ARCHIVIST)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build()
                .get()
                .uri("/api/incidents/" + incident + "/archive")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
