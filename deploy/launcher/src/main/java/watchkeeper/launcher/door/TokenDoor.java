package watchkeeper.launcher.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import watchkeeper.launcher.Failure;
import watchkeeper.launcher.home.Account;
import watchkeeper.launcher.home.Json;
import watchkeeper.launcher.home.Secrets;

/** Gets a token of a local account, as any program would: from the issuer, through the public port. */
public final class TokenDoor {
    private final String publicUrl;
    private final Secrets secrets;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public TokenDoor(String publicUrl, Secrets secrets) {
        this.publicUrl = publicUrl;
        this.secrets = secrets;
    }

    public static void requireKnown(String account) {
        if (Account.ALL.stream().noneMatch(known -> known.name().equals(account))) {
            throw new Failure("there is no account " + account + "; there are "
                    + String.join(", ", Account.ALL.stream().map(Account::name).toList()));
        }
    }

    public String token(String account) throws InterruptedException {
        String credentials = "cli-" + account + ":" + secrets.clientSecret(account);
        HttpRequest request = HttpRequest.newBuilder(URI.create(publicUrl + "/idp/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Json.MAPPER.readTree(answer.body()).path("access_token").asString();
            }
            throw new Failure("no token for " + account + ": the issuer answers " + answer.statusCode());
        } catch (IOException | JacksonException unreachable) {
            throw new Failure("watchkeeper does not answer at " + publicUrl + "; is it running?", unreachable);
        }
    }
}
