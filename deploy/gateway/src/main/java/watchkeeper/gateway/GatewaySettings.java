package watchkeeper.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway is told.
 *
 * @param publicUrl where browsers reach it; the only origin whose requests are taken
 * @param issuer that every token must name; browsers are sent there to log in
 * @param jwkSetUri the issuer's keys, by an inner address
 * @param tokenUri where codes and refresh tokens are changed into tokens, by an inner address
 * @param audience that every token must name
 * @param webSecret by which the gateway proves itself to the issuer
 * @param outboxKey by which the gateway proves itself to the outbox of a local run; empty where there is none
 * @param route addresses of {@code incident}, {@code monitoring}, {@code reporting}, {@code notification}, and where
 *     there are such, {@code issuer} and {@code outbox}
 */
@ConfigurationProperties("watchkeeper")
public record GatewaySettings(
        String publicUrl,
        String issuer,
        String jwkSetUri,
        String tokenUri,
        @DefaultValue("api") String audience,
        String webSecret,
        @DefaultValue("") String outboxKey,
        @DefaultValue Map<String, URI> route) {}
