package watchkeeper.monitoring.feed.document;

import java.util.regex.Pattern;

/** Generators paste control characters and bare ampersands into XML; neither is worth losing a feed for. */
final class Legal {
    private static final Pattern ILLEGAL = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:x0*(?:[0-8bceBCE]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));");
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!#\\d{1,8};|#x[0-9a-fA-F]{1,6};|[A-Za-z][\\w.-]{0,60};)");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);

    private Legal() {}

    static String of(String xml) {
        String legal = ILLEGAL.matcher(xml).replaceAll("");
        return CDATA.matcher(legal).find() ? outsideCdata(legal) : escaped(legal);
    }

    private static String outsideCdata(String xml) {
        StringBuilder out = new StringBuilder(xml.length() + 64);
        var sections = CDATA.matcher(xml);
        int from = 0;
        while (sections.find()) {
            out.append(escaped(xml.substring(from, sections.start()))).append(sections.group());
            from = sections.end();
        }
        return out.append(escaped(xml.substring(from))).toString();
    }

    private static String escaped(String xml) {
        return BARE_AMPERSAND.matcher(xml).replaceAll("&amp;");
    }
}
