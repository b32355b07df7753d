package watchkeeper.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void commasQuotesAndLinesStayInTheirCell() {
        Csv csv = new Csv(List.of("a", "b"));
        csv.line("x,y", "say \"no\"");
        csv.line("two\r\nlines", -3L);
        assertThat(csv.text()).isEqualTo("\uFEFFa,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n\"two\r\nlines\",-3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void noTextIsAFormula(String text) {
        Csv csv = new Csv(List.of("a"));
        csv.line(text);
        assertThat(csv.text()).isEqualTo("\uFEFFa\r\n'" + text + "\r\n");
    }
}
