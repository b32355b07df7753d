package watchkeeper.launcher.outbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Properties;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail to anybody and puts it into the outbox; nothing leaves the machine. */
public final class MailCatcher implements AutoCloseable {
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Outbox outbox;
    private final InstantSource realTime;
    private final SMTPServer server;

    private MailCatcher(int port, Outbox outbox, InstantSource realTime) {
        this.outbox = outbox;
        this.realTime = realTime;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
                .hostName("localhost")
                .maxMessageSize(LARGEST)
                .messageHandler((context, from, to, data) -> keep(to, data))
                .build();
    }

    public static MailCatcher start(int port, Outbox outbox, InstantSource realTime) {
        MailCatcher catcher = new MailCatcher(port, outbox, realTime);
        catcher.server.start();
        return catcher;
    }

    private void keep(String to, byte[] data) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            String subject = mail.getSubject() == null ? "" : mail.getSubject();
            outbox.add(new Sent(realTime.instant(), Sent.Kind.MAIL, to, subject, text(mail)));
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("not a mail", unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The plain part if there is one, else the first. */
    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts && parts.getCount() > 0) {
            BodyPart best = parts.getBodyPart(0);
            for (int index = 0; index < parts.getCount(); index++) {
                if (parts.getBodyPart(index).isMimeType("text/plain")) {
                    best = parts.getBodyPart(index);
                    break;
                }
            }
            return text(best);
        }
        return content instanceof String text ? text : "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
