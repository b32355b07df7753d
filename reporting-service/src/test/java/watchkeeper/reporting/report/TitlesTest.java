package watchkeeper.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "20,二十", "35,三十五", "99,九十九", "100,一零零", "208,二零八"})
    void numbersAreSaidInHan(int number, String said) {
        assertThat(Titles.han(number)).isEqualTo(said);
    }
}
