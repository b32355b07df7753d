package watchkeeper.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class WantedTest {
    private static final MediaType CAP = MediaType.parseMediaType("application/cap+xml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                        | application/json",
                "*/*                                     | application/json",
                "application/*                           | application/json",
                "application/cap+xml                     | application/cap+xml",
                "application/cap+xml, */*                | application/cap+xml",
                "*/*, application/cap+xml;q=0.1          | application/json",
                "application/json;q=0.5, application/cap+xml | application/cap+xml",
                "application/cap+xml, application/json   | application/json",
                "application/json;q=0, */*               | application/cap+xml",
                "text/html                               | application/json"
            })
    void whoeverHasNoPreferenceGetsTheFirst(String accept, String expected) {
        assertThat(Wanted.of(
                        accept == null ? java.util.List.of() : MediaType.parseMediaTypes(accept),
                        MediaType.APPLICATION_JSON,
                        CAP))
                .hasToString(expected);
    }
}
