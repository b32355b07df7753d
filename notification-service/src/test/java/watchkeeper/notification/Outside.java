package watchkeeper.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;

/** All that stands around the service in its test: servers, issuer, mail, webhooks, and product time. */
final class Outside {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final WebhookCatcher WEBHOOKS = new WebhookCatcher();
    static final GreenMail MAILS = mailServer();

    /** One mail, as a reader sees it. */
    record Mail(String to, String subject, String text) {}

    private Outside() {}

    static void describe(DynamicPropertyRegistry properties) {
        TestServers.shared()
                .springProperties("notification")
                .forEach((name, value) -> properties.add(name, () -> value));
        ISSUER.springProperties().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
        properties.add("watchkeeper.webhook.url", () -> WEBHOOKS.url("/all"));
        properties.add("watchkeeper.webhook.secret", () -> WebhookCatcher.SECRET);
        properties.add("watchkeeper.webhook.allowed", WEBHOOKS::hostAndPort);
        properties.add("watchkeeper.delivery.first-retry", () -> "100ms");
    }

    static List<Mail> mailsWith(String words) {
        return Arrays.stream(MAILS.getReceivedMessages())
                .map(Outside::read)
                .filter(mail -> mail.text().contains(words))
                .toList();
    }

    private static Mail read(MimeMessage mail) {
        try {
            return new Mail(
                    mail.getRecipients(Message.RecipientType.TO)[0].toString(),
                    mail.getSubject(),
                    mail.getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail mailServer() {
        ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(60_000);
        GreenMail server = new GreenMail(smtp);
        server.start();
        return server;
    }

    /** Product time stands until the test moves it. */
    @TestConfiguration
    static class Time {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }
}
