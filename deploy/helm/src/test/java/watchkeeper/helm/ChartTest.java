package watchkeeper.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart is well-formed, and what is wrong in the values is refused by name. */
class ChartTest {
    private static final Map<String, Object> EVERYTHING = Map.of(
            "autoscaling.enabled", true,
            "metrics.podMonitor.enabled", true,
            "monitoring.persistence.storageClass", "fast");

    @Test
    void isAcceptedByStrictLinting() {
        LintResult result = Chart.lint();
        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void everyObjectFitsTheKubernetesSchema() throws IOException {
        for (Map<String, ?> changes :
                List.of(Map.<String, Object>of(), EVERYTHING, Map.of("monitoring.persistence.enabled", false))) {
            for (Document document : Chart.documents(changes)) {
                if (!document.type().equals("monitoring.coreos.com/v1/PodMonitor")) {
                    KubernetesSchema.check(document);
                }
            }
        }
    }

    @Test
    void theSchemaCheckSeesUnknownFieldsAndWrongTypes() {
        Document unknown = new Document(Map.of("apiVersion", "v1", "kind", "Service", "spek", Map.of()));
        assertThatThrownBy(() -> KubernetesSchema.check(unknown)).hasMessageContaining("spek");
        Document wrong = new Document(
                Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("publishNotReadyAddresses", List.of())));
        assertThatThrownBy(() -> KubernetesSchema.check(wrong)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void rendersWhatAnInstallationConsistsOf() {
        Map<String, Set<String>> names = Chart.documents().stream()
                .collect(Collectors.groupingBy(Document::kind, Collectors.mapping(Document::name, Collectors.toSet())));
        Set<String> components = Set.of(
                "watch-watchkeeper-incident",
                "watch-watchkeeper-monitoring",
                "watch-watchkeeper-reporting",
                "watch-watchkeeper-notification",
                "watch-watchkeeper-gateway");
        assertThat(names.get("ServiceAccount")).isEqualTo(components);
        assertThat(names.get("PodDisruptionBudget")).isEqualTo(components);
        assertThat(names.get("Service")).containsAll(components);
        assertThat(names.get("NetworkPolicy")).containsAll(components).contains("watch-watchkeeper-nothing-else");
        assertThat(names.get("StatefulSet")).containsExactly("watch-watchkeeper-monitoring");
        assertThat(names.get("Deployment")).hasSize(4);
        assertThat(names.get("Ingress")).hasSize(1);
        assertThat(names).doesNotContainKeys("Secret", "HorizontalPodAutoscaler", "PodMonitor", "ServiceMonitor");
    }

    @Test
    void rendersWhatIsOptionalWhenAskedFor() {
        assertThat(Chart.documents(EVERYTHING).stream().map(Document::kind))
                .contains("HorizontalPodAutoscaler", "PodMonitor");
        assertThat(Chart.documents(Map.of("ingress.enabled", false, "networkPolicies.enabled", false)).stream()
                        .map(Document::kind))
                .doesNotContain("Ingress", "NetworkPolicy");
    }

    @Test
    void whatMustBeSetIsAskedForByName() {
        assertThatThrownBy(Chart::renderDefaults).hasMessageContaining("must be set");
        for (String setting : List.of(
                "publicUrl",
                "issuer.url",
                "issuer.jwkSetUri",
                "issuer.tokenUri",
                "issuer.clientSecret.name",
                "kafka.bootstrapServers",
                "kafka.sasl.jaas.name",
                "databases.reporting.url",
                "hashKey.name",
                "mail.host",
                "webhook.secret.name",
                "ingress.host")) {
            assertThatThrownBy(() -> Chart.render(Map.of(setting, "")))
                    .as(setting)
                    .hasMessageContaining(setting + " must be set");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "databases.incident.password, geheim, password",
        "databases.incident.url, jdbc:mysql://db/incident, databases",
        "databases.incident.url, jdbc:postgresql://db/incident?password=x, databases",
        "databases.incident.runtimeSecret, Not A Name, databases",
        "issuer.url, login.example.gov.cn, issuer",
        "publicUrl, https://watch.example.gov.cn/, publicUrl",
        "kafka.replication, 0, kafka",
        "kafka.replication, three, kafka",
        "kafka.bootstrapServers, kafka, kafka",
        "kafka.securityProtocol, TLS, kafka",
        "incident.replicas, -1, incident",
        "incident.replica, 3, incident",
        "incident.settings.WATCHKEEPER_WEB_SECRET, x, WATCHKEEPER_WEB_SECRET",
        "mail.port, 70000, mail",
        "monitoring.persistence.size, big, monitoring",
        "service.type, Whatever, service",
        "unheardOf, 1, unheardOf"
    })
    void wrongValuesAreRefused(String setting, String value, String named) {
        assertThatThrownBy(
                        () -> Chart.render(Map.of(setting, value.matches("-?\\d+") ? Integer.valueOf(value) : value)))
                .hasMessageContaining(named)
                .hasMessageContaining("schema");
    }
}
