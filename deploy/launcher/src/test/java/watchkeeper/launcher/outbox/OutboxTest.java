package watchkeeper.launcher.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.launcher.home.PortBook;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final String SECRET = "whsec_c2VjcmV0LW9mLXRoZS13ZWJob29r";

    @TempDir
    static Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path file = directory.resolve("outbox-" + System.nanoTime() + ".ndjson");
    private final Outbox outbox = Outbox.open(file);
    private OutboxDoor door = start();

    private OutboxDoor start() {
        try {
            return OutboxDoor.start(0, outbox, SECRET, "key", InstantSource.fixed(NOW));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @BeforeEach
    void isEmpty() throws Exception {
        assertThat(page("key").body()).contains("暂无", "Nothing yet");
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        outbox.close();
    }

    @Test
    void aSignedWebhookIsKeptAndShownEscaped() throws Exception {
        String body = "{\"to\":\"unit-a\",\"subject\":\"<b>逾期</b>\",\"text\":\"see http://localhost:8080/x?a=1&b=2\"}";
        assertThat(post(body, NOW.getEpochSecond(), "v1," + signed(body, NOW.getEpochSecond()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Files.readString(file)).contains("\"kind\":\"WEBHOOK\"", "\"to\":\"unit-a\"");
        assertThat(page("key").body())
                .contains("&lt;b&gt;逾期&lt;/b&gt;", "href=\"http://localhost:8080/x?a=1&amp;b=2")
                .doesNotContain("<b>");
    }

    @Test
    void aWrongOrOldSignatureIsRefusedAndNothingIsKept() throws Exception {
        long now = NOW.getEpochSecond();
        assertThat(post("{}", now, "v1," + signed("{ }", now)).statusCode()).isEqualTo(401);
        assertThat(post("{}", now, "").statusCode()).isEqualTo(401);
        long old = now - 301;
        assertThat(post("{}", old, "v1," + signed("{}", old)).statusCode()).isEqualTo(401);
        assertThat(Files.readString(file)).isEmpty();
    }

    @Test
    void onlyTheGatewayReadsIt() throws Exception {
        assertThat(page("").statusCode()).isEqualTo(403);
        assertThat(page("guess").statusCode()).isEqualTo(403);
    }

    @Test
    void aMailInChineseIsKept() throws Exception {
        int port = PortBook.open(directory.resolve("ports.json")).of("mail");
        try (MailCatcher catcher = MailCatcher.start(port, outbox, InstantSource.fixed(NOW))) {
            assertThat(catcher).isNotNull();
            Properties settings = new Properties();
            settings.put("mail.smtp.host", "127.0.0.1");
            settings.put("mail.smtp.port", Integer.toString(port));
            MimeMessage mail = new MimeMessage(Session.getInstance(settings));
            mail.setFrom("watch@example.cn");
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress("unit-a@example.cn"));
            mail.setSubject("即将到期", "UTF-8");
            mail.setText("请于 16:00 前报送。", "UTF-8");
            Transport.send(mail);
        }
        assertThat(Files.readString(file)).contains("\"kind\":\"MAIL\"", "unit-a@example.cn", "即将到期", "16:00");
    }

    private HttpResponse<String> post(String body, long timestamp, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/outbox/webhook"))
                .header("webhook-id", "msg-1")
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String signed(String body, long timestamp) {
        return new Signature(SECRET).sign("msg-1", Long.toString(timestamp), body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> page(String key) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address("/outbox"))
                        .header(OutboxDoor.KEY_HEADER, key)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + door.port() + path);
    }
}
