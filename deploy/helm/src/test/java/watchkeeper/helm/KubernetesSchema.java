package watchkeeper.helm;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/** The API server's types as the client knows them: unknown or missing fields, and fields of a wrong type. */
final class KubernetesSchema {
    private interface Check {
        void of(JsonElement json) throws IOException;
    }

    private record Type(Class<?> model, Check check) {}

    private static final Map<String, Type> TYPES = Map.of(
            "v1/ConfigMap", new Type(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
            "v1/Service", new Type(V1Service.class, V1Service::validateJsonElement),
            "v1/ServiceAccount", new Type(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
            "apps/v1/Deployment", new Type(V1Deployment.class, V1Deployment::validateJsonElement),
            "apps/v1/StatefulSet", new Type(V1StatefulSet.class, V1StatefulSet::validateJsonElement),
            "policy/v1/PodDisruptionBudget",
                    new Type(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
            "autoscaling/v2/HorizontalPodAutoscaler",
                    new Type(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement),
            "networking.k8s.io/v1/Ingress", new Type(V1Ingress.class, V1Ingress::validateJsonElement),
            "networking.k8s.io/v1/NetworkPolicy",
                    new Type(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement));

    private KubernetesSchema() {}

    static boolean knows(Document document) {
        return TYPES.containsKey(document.type());
    }

    static void check(Document document) throws IOException {
        Type type = TYPES.get(document.type());
        if (type == null) {
            throw new IOException("no such type: " + document.type());
        }
        JsonElement json = document.json();
        type.check().of(json);
        document.as(type.model());
    }
}
