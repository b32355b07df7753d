package watchkeeper.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;

/** Plain text mail, Chinese first. */
@Component
class MailCourier implements Courier {
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final String publicUrl;

    MailCourier(
            ObjectProvider<JavaMailSender> sender,
            @Value("${watchkeeper.mail.from}") String from,
            @Value("${watchkeeper.public-url}") String publicUrl) {
        this.sender = sender;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Outcome bring(Letter letter) {
        String to = letter.person().mail();
        if (to == null) {
            return Outcome.never("no mail address");
        }
        JavaMailSender mail = sender.getIfAvailable();
        if (mail == null) {
            return Outcome.again("no mail server is configured");
        }
        try {
            mail.send(mime(mail, letter, to));
            return new Outcome.Told();
        } catch (MessagingException | MailException e) {
            return Outcome.again("mail: " + firstLine(e));
        }
    }

    private MimeMessage mime(JavaMailSender mail, Letter letter, String to) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(letter.title().zh());
        helper.setText(text(letter));
        message.setHeader("Message-ID", "<" + letter.id() + "@watchkeeper>");
        return message;
    }

    private String text(Letter letter) {
        StringBuilder zh = new StringBuilder(letter.text().zh());
        StringBuilder en = new StringBuilder(letter.text().en());
        if (letter.fellToAnother()) {
            zh.append("\n本通知原应送 ").append(letter.recipient()).append("，该单位无可用值班表，转由 ");
            zh.append(letter.roster()).append(" 处理。");
            en.append("\nMeant for ").append(letter.recipient()).append(", which has no roster that can be reached; ");
            en.append("it falls to ").append(letter.roster()).append('.');
        }
        if (letter.matter() == Matter.TELLING && letter.acknowledgeBy() != null) {
            zh.append("\n请登录 ").append(publicUrl).append("/ 确认收到（通知编号 ");
            zh.append(letter.notificationId()).append("）。");
            en.append("\nPlease acknowledge at ").append(publicUrl).append("/ (notification ");
            en.append(letter.notificationId()).append(").");
        } else if (letter.matter() == Matter.TELLING) {
            zh.append("\n详见 ").append(publicUrl).append('/');
            en.append("\nMore at ").append(publicUrl).append('/');
        }
        return zh + "\n\n" + en + "\n";
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
