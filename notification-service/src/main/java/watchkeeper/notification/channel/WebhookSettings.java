package watchkeeper.notification.channel;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url the webhook that shipped rosters use; empty for none
 * @param secret {@code whsec_} and the base64 of the key
 * @param allowed host:port that may be a private address
 */
@ConfigurationProperties("watchkeeper.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue List<String> allowed) {
    @Override
    public String toString() {
        return "WebhookSettings[url=" + url + ", allowed=" + allowed + "]";
    }
}
