package watchkeeper.embedded.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Serves a JWK set at {@code /jwks} and signs access tokens as the product's issuer does (RS256, {@code iss},
 * {@code aud}, {@code exp} in six hours, so that no slow run outlives them; {@code bodies}, {@code units}, {@code roles}).
 */
public final class TestIssuer implements AutoCloseable {
    /** The {@code iss} of every token. */
    public static final String ISSUER = "http://test-issuer/idp";

    private static final Duration VALIDITY = Duration.ofHours(6);
    // Tokens live in real time, whatever the product's clock says.
    private final InstantSource realTime = InstantSource.system();
    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey stranger;

    private TestIssuer(HttpServer server, RSAKey key, RSAKey stranger) {
        this.server = server;
        this.key = key;
        this.stranger = stranger;
    }

    /** On a free port of 127.0.0.1. */
    public static TestIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            RSAKey stranger = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            TestIssuer issuer = new TestIssuer(server, key, stranger);
            server.createContext("/jwks", issuer::answerKeys);
            server.start();
            return issuer;
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The properties by which a service finds and trusts this issuer. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "watchkeeper.issuer", ISSUER, "watchkeeper.jwk-set-uri", jwkSetUri(), "watchkeeper.audience", "api");
    }

    public String jwkSetUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    public String token(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return signed(claims(sub, bodies, units, roles, in(VALIDITY)).build(), key);
    }

    /** Ended an hour ago. */
    public String expired(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return signed(
                claims(sub, bodies, units, roles, in(Duration.ofHours(-1))).build(), key);
    }

    /** Ends after {@code validity}: for streams that must end with their token. */
    public String shortLived(
            Duration validity, String sub, List<String> bodies, List<String> units, List<String> roles) {
        return signed(claims(sub, bodies, units, roles, in(validity)).build(), key);
    }

    /** {@code alg=none}. */
    public String unsigned(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return new PlainJWT(claims(sub, bodies, units, roles, in(VALIDITY)).build()).serialize();
    }

    /** Signed by a key of the same id that is not in the JWK set. */
    public String otherKey(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return signed(claims(sub, bodies, units, roles, in(VALIDITY)).build(), stranger);
    }

    public String otherIssuer(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return signed(
                claims(sub, bodies, units, roles, in(VALIDITY))
                        .issuer("http://elsewhere/idp")
                        .build(),
                key);
    }

    public String otherAudience(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return signed(
                claims(sub, bodies, units, roles, in(VALIDITY))
                        .audience("elsewhere")
                        .build(),
                key);
    }

    public String withoutExpiry(String sub, List<String> bodies, List<String> units, List<String> roles) {
        JWTClaimsSet claims = claims(sub, bodies, units, roles, in(VALIDITY))
                .expirationTime(null)
                .build();
        return signed(claims, key);
    }

    /** HS256 with the public key as the secret: the classic confusion of algorithms. */
    public String macWithPublicKey(String sub, List<String> bodies, List<String> units, List<String> roles) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims(sub, bodies, units, roles, in(VALIDITY)).build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As a browser's login gets it: for {@code client}, with the nonce that it sent. */
    public String idToken(String sub, String client, String nonce) {
        JWTClaimsSet claims = claims(sub, List.of(), List.of(sub), List.of("signer"), in(VALIDITY))
                .audience(client)
                .claim("nonce", nonce)
                .build();
        return signed(claims, key);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Instant in(Duration duration) {
        return realTime.instant().plus(duration);
    }

    private static JWTClaimsSet.Builder claims(
            String sub, List<String> bodies, List<String> units, List<String> roles, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(sub)
                .audience(List.of("api"))
                .issueTime(Date.from(expiry.minus(VALIDITY)))
                .expirationTime(Date.from(expiry))
                .claim("bodies", bodies)
                .claim("units", units)
                .claim("roles", roles);
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
