package watchkeeper.launcher.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page at {@code /outbox}. What it shows came from outside and is escaped. */
final class OutboxPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final Pattern LINK = Pattern.compile("https?://(?:[A-Za-z0-9._~:/?#@!$()*+=%\\-]|&amp;)+");
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>发件箱 Outbox · Watchkeeper 值守</title>
            <style>
            body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1c2430; background: #f6f7f9; }
            article { background: #fff; border: 1px solid #d8dde5; border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
            header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; color: #55606e; font-size: .875rem; }
            h2 { font-size: 1rem; margin: .25rem 0; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 0; font: inherit; }
            </style></head><body>
            <h1>发件箱 <small lang="en">Outbox</small></h1>
            <p>本机试运行发出的邮件和网络回调；没有真正外发。<br>
            <span lang="en">Mails and webhooks of this local run, newest first; nothing leaves the machine.
            <a href="/outbox.ndjson">NDJSON</a></span></p>
            {items}
            </body></html>
            """;

    private OutboxPage() {}

    static String of(List<Sent> items) {
        String articles = items.isEmpty()
                ? "<p>暂无 <span lang=\"en\">Nothing yet</span></p>"
                : items.stream().map(OutboxPage::article).collect(Collectors.joining("\n"));
        return PAGE.replace("{items}", articles);
    }

    private static String article(Sent sent) {
        String kind = sent.kind() == Sent.Kind.MAIL ? "邮件 Mail" : "回调 Webhook";
        return "<article><header><time>" + TIME.format(sent.at()) + "</time><span>" + kind + "</span><span>"
                + escaped(sent.to()) + "</span></header><h2>" + escaped(sent.subject()) + "</h2><pre>"
                + linked(sent.body()) + "</pre></article>";
    }

    /** Escaped first; the pattern knows no character that has a meaning in an attribute. */
    private static String linked(String text) {
        return LINK.matcher(escaped(text)).replaceAll(match -> {
            String address = Matcher.quoteReplacement(match.group());
            return "<a rel=\"noreferrer\" href=\"" + address + "\">" + address + "</a>";
        });
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
