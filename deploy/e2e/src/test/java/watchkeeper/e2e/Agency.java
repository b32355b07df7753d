package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An agency as the steps need it: its plan as the product keeps it, the local accounts of its bodies, and its units. What
 * the steps expect, hours, bodies and clauses, is read from the plan.
 *
 * @param plan id and version
 * @param accounts body to account
 * @param invited a body that is asked to a consultation
 */
record Agency(String plan, Map<String, String> accounts, List<String> units, String invited, JsonNode words) {
    static Agency bureau(Product product) {
        return of(
                product,
                "baotou-housing-2018/1",
                Map.of(
                        "BUREAU_COMMAND", "bureau-command",
                        "BUREAU_COMMAND_TEAM", "bureau-command-team",
                        "INFORMATION_CENTER", "information-center",
                        "ON_SCENE_TEAM", "on-scene-team"),
                List.of("unit-a", "unit-b"),
                "PETITION_OFFICE");
    }

    static Agency hospital(Product product, String version) {
        return of(
                product,
                "city-hospital/" + version,
                Map.of(
                        "HOSPITAL_COMMAND", "hospital-command",
                        "CRISIS_TEAM", "hospital-crisis",
                        "PRESS_OFFICE", "hospital-press",
                        "DUTY_DESK", "hospital-desk"),
                List.of("ward-a", "ward-b"),
                "MEDICAL_AFFAIRS");
    }

    private static Agency of(
            Product product, String plan, Map<String, String> accounts, List<String> units, String invited) {
        JsonNode kept = product.get("leader", "/api/plans/" + plan);
        assertThat(kept.path("faults").isEmpty()).isTrue();
        return new Agency(plan, accounts, units, invited, kept.path("plan"));
    }

    /** As it was written. */
    static String yaml(Product product, String plan) {
        return product.send(HttpRequest.newBuilder(URI.create(product.url("/api/plans/" + plan)))
                        .header("Authorization", "Bearer " + product.token("leader"))
                        .header("Accept", "text/yaml")
                        .build())
                .body();
    }

    static HttpResponse<String> enter(Product product, String account, String yaml) {
        return product.post(account, "/api/plans", "text/yaml", BodyPublishers.ofString(yaml));
    }

    HttpResponse<String> adopt(Product product, String account) {
        return product.post(account, "/api/plans/" + plan + "/adoption", "{\"reason\":\"机构调整\"}");
    }

    String body(String level) {
        return level(level).path("commandBody").asString();
    }

    /** The account that commands a level. */
    String commanding(String level) {
        return accounts.get(body(level));
    }

    String clause(String level) {
        return level(level).path("clause").asString();
    }

    String reportClause(String level) {
        return report(level).path("clause").asString();
    }

    /** The clause by which a response of the level ends. */
    String liftClause(String level) {
        return level(level).path("lift").path("clause").asString();
    }

    Duration every(String level) {
        return Duration.parse(report(level).at("/rhythm/every").asString());
    }

    Duration grace(String level) {
        return Duration.parse(report(level).path("grace").asString());
    }

    String unit() {
        return units.getFirst();
    }

    String otherUnit() {
        return units.getLast();
    }

    ZoneId zone() {
        return ZoneId.of(words.path("timeZone").asString());
    }

    private JsonNode report(String level) {
        return level(level)
                .path("duties")
                .valueStream()
                .filter(duty -> duty.path("kind").asString().equals("SPECIAL_REPORT"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode level(String level) {
        return words.path("levels").path(level);
    }
}
