package watchkeeper.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the issuer is told.
 *
 * @param issuer its public address, which every token names
 * @param publicUrl of the product: where the gateway takes browsers back
 * @param keyFile where the signing key is kept
 * @param accountsFile who there is, as the launcher writes it
 * @param tokenValidity of an access token; a refresh at the gateway comes a minute earlier
 * @param loginValidity how long a login lasts without being used
 */
@ConfigurationProperties("watchkeeper")
public record IssuerSettings(
        String issuer,
        String publicUrl,
        Path keyFile,
        Path accountsFile,
        @DefaultValue("10m") Duration tokenValidity,
        @DefaultValue("12h") Duration loginValidity) {}
