package watchkeeper.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an operator relies on: of every pod, not of most. */
class PromisesTest {
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|HASH_KEY|JAAS_CONFIG|USERNAME|_USER)$");

    private final List<Document> documents = Chart.documents();
    private final Map<String, V1PodSpec> pods = pods(documents);

    @Test
    void noPodRunsAsRootOrKeepsAPrivilege() {
        assertThat(pods).hasSize(5).allSatisfy((name, pod) -> {
            var security = Objects.requireNonNull(pod.getSecurityContext());
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isGreaterThan(0);
            assertThat(Objects.requireNonNull(security.getSeccompProfile()).getType())
                    .isEqualTo("RuntimeDefault");
            var container = Objects.requireNonNull(container(pod).getSecurityContext());
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(Objects.requireNonNull(container.getCapabilities()).getDrop())
                    .containsExactly("ALL");
            assertThat(container.getCapabilities().getAdd()).isNullOrEmpty();
        });
    }

    @Test
    void everyRootFileSystemIsReadOnlyAndOnlyTmpAndStateAreWritten() {
        assertThat(pods).allSatisfy((name, pod) -> {
            V1Container container = container(pod);
            assertThat(Objects.requireNonNull(container.getSecurityContext()).getReadOnlyRootFilesystem())
                    .isTrue();
            List<String> written = Objects.requireNonNull(container.getVolumeMounts()).stream()
                    .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                    .map(V1VolumeMount::getMountPath)
                    .toList();
            assertThat(written)
                    .isEqualTo(name.endsWith("monitoring") ? List.of("/tmp", "/var/lib/watchkeeper") : List.of("/tmp"));
            assertThat(Objects.requireNonNull(pod.getVolumes()))
                    .filteredOn(volume -> volume.getName().equals("tmp"))
                    .extracting(V1Volume::getEmptyDir)
                    .doesNotContainNull();
            assertThat(pod.getVolumes()).extracting(V1Volume::getHostPath).containsOnlyNulls();
        });
    }

    @Test
    void noPodHoldsATokenOfTheCluster() {
        assertThat(pods).allSatisfy((name, pod) -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getServiceAccountName()).isEqualTo(name);
        });
        assertThat(documents)
                .filteredOn(document -> document.kind().equals("ServiceAccount"))
                .allSatisfy(account -> assertThat(account.content().get("automountServiceAccountToken"))
                        .isEqualTo(false));
    }

    @Test
    void everyPodIsProbedOnItsManagementPortAndBounded() {
        assertThat(pods).allSatisfy((name, pod) -> {
            V1Container container = container(pod);
            assertThat(Objects.requireNonNull(container.getPorts()))
                    .extracting(V1ContainerPort::getName)
                    .containsExactly("http", "management");
            assertThat(path(container.getStartupProbe())).isEqualTo("management /actuator/health/liveness");
            assertThat(path(container.getLivenessProbe())).isEqualTo("management /actuator/health/liveness");
            assertThat(path(container.getReadinessProbe())).isEqualTo("management /actuator/health/readiness");
            var resources = Objects.requireNonNull(container.getResources());
            assertThat(resources.getRequests()).containsKeys("cpu", "memory");
            assertThat(resources.getLimits()).containsKey("memory");
        });
    }

    @Test
    void stopsGracefully() {
        assertThat(pods).allSatisfy((name, pod) -> {
            var preStop = Objects.requireNonNull(
                    Objects.requireNonNull(container(pod).getLifecycle()).getPreStop());
            long sleep = Objects.requireNonNull(preStop.getSleep()).getSeconds();
            assertThat(sleep).isPositive();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(sleep + 20);
        });
    }

    @Test
    void secretsStandInTheRenderedTextByNameOnly() {
        List<V1EnvVar> variables = pods.values().stream()
                .flatMap(pod -> Objects.requireNonNull(container(pod).getEnv()).stream())
                .filter(variable -> SECRET.matcher(variable.getName()).matches())
                .toList();
        assertThat(variables).hasSizeGreaterThan(15).allSatisfy(variable -> {
            assertThat(variable.getValue()).as(variable.getName()).isNull();
            assertThat(Objects.requireNonNull(variable.getValueFrom()).getSecretKeyRef())
                    .isNotNull();
        });
        assertThat(documents).extracting(Document::kind).doesNotContain("Secret");
    }

    @Test
    void servicesAreCalledByTheGatewayOnlyAndEverythingElseIsRefused() {
        Map<String, V1NetworkPolicy> policies = documents.stream()
                .filter(document -> document.kind().equals("NetworkPolicy"))
                .collect(Collectors.toMap(Document::name, document -> document.as(V1NetworkPolicy.class)));
        assertThat(policies.values())
                .allSatisfy(policy -> assertThat(
                                Objects.requireNonNull(policy.getSpec()).getPolicyTypes())
                        .containsExactly("Ingress", "Egress"));
        Stream.of("incident", "monitoring", "reporting", "notification").forEach(component -> {
            var rules = Objects.requireNonNull(
                            policies.get("watch-watchkeeper-" + component).getSpec())
                    .getIngress();
            assertThat(rules).hasSize(1);
            var from = Objects.requireNonNull(rules.getFirst().getFrom());
            assertThat(from).hasSize(1);
            assertThat(Objects.requireNonNull(from.getFirst().getPodSelector()).getMatchLabels())
                    .containsEntry("app.kubernetes.io/component", "gateway");
        });
    }

    @Test
    void theGatewayNeverReachesDatabaseOrBroker() {
        String gateway = documents.stream()
                .filter(document -> document.kind().equals("NetworkPolicy")
                        && document.name().endsWith("-gateway"))
                .findFirst()
                .orElseThrow()
                .json()
                .toString();
        assertThat(gateway).doesNotContain("5432").doesNotContain("9093");
    }

    @Test
    void withoutMetricsReadersTheManagementPortsAreClosed() {
        Document policy = Chart.documents(Map.of("networkPolicies.metricsFrom", "null")).stream()
                .filter(document -> document.name().endsWith("nothing-else"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(policy.as(V1NetworkPolicy.class).getSpec())
                        .getIngress())
                .isNullOrEmpty();
    }

    private static Map<String, V1PodSpec> pods(List<Document> documents) {
        Map<String, V1PodSpec> pods = new TreeMap<>();
        for (Document document : documents) {
            switch (document.kind()) {
                case "Deployment" ->
                    pods.put(
                            document.name(),
                            pod(Objects.requireNonNull(
                                            document.as(V1Deployment.class).getSpec())
                                    .getTemplate()));
                case "StatefulSet" ->
                    pods.put(
                            document.name(),
                            pod(Objects.requireNonNull(
                                            document.as(V1StatefulSet.class).getSpec())
                                    .getTemplate()));
                default -> {}
            }
        }
        return pods;
    }

    private static V1PodSpec pod(V1PodTemplateSpec template) {
        return Objects.requireNonNull(template.getSpec());
    }

    private static V1Container container(V1PodSpec pod) {
        assertThat(pod.getContainers()).hasSize(1);
        return pod.getContainers().getFirst();
    }

    private static String path(@Nullable V1Probe probe) {
        var get = Objects.requireNonNull(Objects.requireNonNull(probe).getHttpGet());
        return get.getPort() + " " + get.getPath();
    }
}
