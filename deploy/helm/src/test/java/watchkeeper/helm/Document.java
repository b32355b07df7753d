package watchkeeper.helm;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import java.util.Map;

/** One rendered object. */
record Document(Map<?, ?> content) {
    String kind() {
        return String.valueOf(content.get("kind"));
    }

    String type() {
        return content.get("apiVersion") + "/" + kind();
    }

    String name() {
        return content.get("metadata") instanceof Map<?, ?> metadata ? String.valueOf(metadata.get("name")) : "";
    }

    JsonElement json() {
        return JSON.getGson().toJsonTree(content);
    }

    <T> T as(Class<T> type) {
        return JSON.getGson().fromJson(json(), type);
    }

    @Override
    public String toString() {
        return type() + " " + name();
    }
}
