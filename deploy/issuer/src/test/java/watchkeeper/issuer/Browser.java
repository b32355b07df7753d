package watchkeeper.issuer;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a browser and a program do at the issuer. */
final class Browser {
    static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-of-forty-three";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    String page(String path) throws Exception {
        return get(path).body();
    }

    HttpResponse<String> post(String path, String client, String secret, String form) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return this.client.send(request, BodyHandlers.ofString());
    }

    Map<String, Object> token(String client, String secret, String form) throws Exception {
        return JsonMapper.shared()
                .readValue(
                        post("/oauth2/token", client, secret, form).body(),
                        new TypeReference<Map<String, Object>>() {});
    }

    HttpResponse<String> submit(String name, String password) throws Exception {
        Matcher csrf = CSRF.matcher(page("/login"));
        if (!csrf.find()) {
            throw new AssertionError("the login page has no token against forgery");
        }
        String form = "username=" + name + "&password=" + password + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    String logInForCode(String name, String password, String redirect) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        String ask = "/oauth2/authorize?response_type=code&client_id=web&scope=openid&state=s&redirect_uri=" + redirect
                + "&code_challenge_method=S256&code_challenge=" + challenge;
        get(ask);
        submit(name, password);
        String place = get(ask).headers().firstValue("Location").orElseThrow();
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(place);
        if (!code.find()) {
            throw new AssertionError("no code in " + place);
        }
        return code.group(1);
    }
}
