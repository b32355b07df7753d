package watchkeeper.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

class LabelsTest {
    private static final Pattern VALUE = Pattern.compile("%(\\d\\$)?[sd]");

    @Test
    void bothLanguagesHaveTheSameLabelsWithTheSameValues() throws IOException {
        try (InputStream file = Labels.class.getResourceAsStream("labels.json")) {
            JsonNode labels = Json.MAPPER.readTree(file);
            assertThat(labels.path("zh").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(labels.path("en").propertyNames());
            labels.path("zh")
                    .properties()
                    .forEach(label -> assertThat(values(label.getValue()))
                            .as(label.getKey())
                            .isEqualTo(values(labels.path("en").path(label.getKey()))));
        }
    }

    @Test
    void eachLanguageSaysItsOwnWay() {
        assertThat(Labels.ZH.copies(List.of("甲", "乙"))).isEqualTo("抄送：甲、乙。");
        assertThat(Labels.EN.title("Fund", "Briefing 2")).isEqualTo("Briefing 2 on \"Fund\"");
        assertThat(Labels.ZH.date(LocalDate.of(2026, 8, 3))).isEqualTo("2026年8月3日");
        assertThat(Labels.EN.date(LocalDate.of(2026, 8, 3))).isEqualTo("3 August 2026");
    }

    private static long values(JsonNode label) {
        return VALUE.matcher(label.asString()).results().count();
    }
}
