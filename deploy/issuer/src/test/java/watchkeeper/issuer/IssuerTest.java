package watchkeeper.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import watchkeeper.embedded.TestServers;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IssuerTest {
    private static final String PUBLIC = "http://localhost:18080";

    @TempDir
    private static Path directory;

    @LocalServerPort
    private int port;

    private Browser browser = new Browser("");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path accounts = directory.resolve("accounts.json");
        Files.writeString(accounts, """
                {"webSecret": "web-secret", "accounts": [
                  {"name": "unit-a", "password": "password-a", "clientSecret": "secret-a",
                   "bodies": [], "units": ["unit-a"], "roles": ["signer"]},
                  {"name": "bureau-command", "password": "password-c", "clientSecret": "secret-c",
                   "bodies": ["BUREAU_COMMAND"], "units": ["BUREAU_COMMAND"], "roles": ["signer"]}]}
                """);
        TestServers.shared().springProperties("issuer").forEach((name, value) -> registry.add(name, () -> value));
        registry.add("watchkeeper.issuer", () -> PUBLIC + "/idp");
        registry.add("watchkeeper.public-url", () -> PUBLIC);
        registry.add("watchkeeper.key-file", () -> directory.resolve("key.json"));
        registry.add("watchkeeper.accounts-file", () -> accounts);
    }

    @BeforeEach
    void open() {
        browser = new Browser("http://127.0.0.1:" + port + "/idp");
    }

    @Test
    void aClientOfAnAccountGetsATokenThatSaysWhatTheAccountMayDo() throws Exception {
        SignedJWT token = verified(
                browser.token("cli-bureau-command", "secret-c", "grant_type=client_credentials"), "access_token");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("bureau-command");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(PUBLIC + "/idp");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("api");
        assertThat(token.getJWTClaimsSet().getStringListClaim("bodies")).containsExactly("BUREAU_COMMAND");
        assertThat(token.getJWTClaimsSet().getStringListClaim("units")).containsExactly("BUREAU_COMMAND");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("signer");
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        assertThat(browser.post("/oauth2/token", "cli-unit-a", "wrong", "grant_type=client_credentials")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPersonLogsInAndItsLoginIsRefreshedFromWhatTheDatabaseKept() throws Exception {
        String code = browser.logInForCode("unit-a", "password-a", PUBLIC + "/login/oauth2/code/web");
        Map<String, Object> tokens = browser.token(
                "web",
                "web-secret",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + PUBLIC
                        + "/login/oauth2/code/web&code_verifier=" + Browser.VERIFIER);
        assertThat(verified(tokens, "id_token").getJWTClaimsSet().getAudience()).containsExactly("web");
        assertThat(verified(tokens, "access_token").getJWTClaimsSet().getStringListClaim("units"))
                .containsExactly("unit-a");
        Map<String, Object> refreshed = browser.token(
                "web", "web-secret", "grant_type=refresh_token&refresh_token=" + tokens.get("refresh_token"));
        assertThat(verified(refreshed, "access_token").getJWTClaimsSet().getSubject())
                .isEqualTo("unit-a");
    }

    @Test
    void aWrongPasswordComesBackToTheLoginPageThatSaysSoInBothLanguages() throws Exception {
        browser.page("/login");
        assertThat(browser.submit("unit-a", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/idp/login?error"));
        assertThat(browser.page("/login?error")).contains("账号或密码不对", "Account or password is wrong");
    }

    @Test
    void aCodeIsNotGivenWithoutProofKey() throws Exception {
        assertThat(browser.get("/oauth2/authorize?response_type=code&client_id=web&scope=openid&redirect_uri=" + PUBLIC
                                + "/login/oauth2/code/web")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("error=invalid_request"));
    }

    @Test
    void theSigningKeyIsReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    private SignedJWT verified(Map<String, Object> answer, String which) throws Exception {
        SignedJWT token = SignedJWT.parse(String.valueOf(answer.get(which)));
        JWKSet keys = JWKSet.parse(browser.page("/oauth2/jwks"));
        List<com.nimbusds.jose.jwk.JWK> signing = keys.getKeys();
        assertThat(signing.getFirst().isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(signing.getFirst().toRSAKey())))
                .isTrue();
        return token;
    }
}
