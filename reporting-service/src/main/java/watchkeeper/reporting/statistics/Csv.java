package watchkeeper.reporting.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table after RFC 4180, for spreadsheet programs: with a byte-order mark, so that they read UTF-8, and with no text that
 * they would run as a formula.
 */
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    Csv(List<String> columns) {
        line(columns.toArray());
    }

    /** Numbers stay numbers; whatever else is text. */
    void line(Object... values) {
        text.append(Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        String plain = value.toString();
        if (value instanceof Number) {
            return plain;
        }
        String harmless = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
