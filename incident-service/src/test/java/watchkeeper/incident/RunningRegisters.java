package watchkeeper.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** What tests of the registers share: who acts, and short ways to say what. */
abstract class RunningRegisters extends RunningIncidentService {
    static final String UNIT_B = ISSUER.token("unit-b", List.of(), List.of("unit-b"), List.of());
    static final String ON_SCENE =
            ISSUER.token("on-scene-team", List.of("ON_SCENE_TEAM"), List.of("ON_SCENE_TEAM"), List.of());
    static final String LEADER = ISSUER.token("leader", List.of(), List.of(), List.of("leader"));
    static final String OFFICE = ISSUER.token("bureau-office", List.of(), List.of("BUREAU_OFFICE"), List.of());

    int status(String token, String path, String body) {
        return client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    JsonNode read(String token, String path) {
        return Json.MAPPER.readTree(client(token)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    JsonNode row(String path) {
        return Json.MAPPER.readTree(get(path).returnResult().getResponseBody());
    }

    static String evaluation(List<Map<String, String>> responsibility) {
        return json(
                "course",
                "一",
                "cause",
                "二",
                "handling",
                "三",
                "timeliness",
                "四",
                "effect",
                "五",
                "lessons",
                "六",
                "responsibility",
                responsibility);
    }

    /** Names and values in turn. */
    static String json(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Json.MAPPER.writeValueAsString(object);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
