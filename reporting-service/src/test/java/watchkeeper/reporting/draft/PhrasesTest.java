package watchkeeper.reporting.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.MessageType;
import watchkeeper.contracts.SampleOf;

class PhrasesTest {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z/]+)}");

    @Test
    void everyPhraseIsCompleteInBothLanguagesAndNamesFieldsThatTheMessageHas() throws IOException {
        Map<String, Class<?>> types = MessageType.all().stream()
                .map(MessageType::messageOf)
                .collect(java.util.stream.Collectors.toMap(Class::getSimpleName, type -> type));
        try (InputStream file = Phrases.class.getResourceAsStream("phrases.json")) {
            for (Map.Entry<String, JsonNode> phrase : Json.MAPPER.readTree(file).properties()) {
                Class<?> message = types.getOrDefault(phrase.getKey(), EntryMade.class);
                JsonNode sample = Json.MAPPER.valueToTree(SampleOf.record(message));
                String zh = phrase.getValue().path("zh").asString();
                String en = phrase.getValue().path("en").asString();
                assertThat(zh).matches(".*\\p{IsHan}.*");
                assertThat(en).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
                assertThat(fields(zh)).containsExactlyInAnyOrderElementsOf(fields(en));
                fields(zh).stream()
                        .filter(field -> !field.startsWith("content/"))
                        .forEach(field -> assertThat(sample.at("/" + field).isMissingNode())
                                .as(phrase.getKey() + " " + field)
                                .isFalse());
            }
        }
    }

    private static List<String> fields(String sentence) {
        return FIELD.matcher(sentence).results().map(field -> field.group(1)).toList();
    }
}
