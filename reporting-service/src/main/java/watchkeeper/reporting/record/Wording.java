package watchkeeper.reporting.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Words;

/**
 * Says a message in both languages. The sentences stand in {@code words.json}: {@code {slot/kind}} is a field, and a
 * value with words of its own, or a body of a plan, is said by its name.
 */
@Component
public class Wording {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z/]+)}");

    private final Reference reference;
    private final JsonNode sentences;
    private final JsonNode values;

    Wording(Reference reference) {
        this.reference = reference;
        try (InputStream words = Objects.requireNonNull(Wording.class.getResourceAsStream("words.json"))) {
            JsonNode all = Json.MAPPER.readTree(words);
            sentences = all.path("sentences");
            values = all.path("values");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that is younger than this program is said by its name. */
    Words of(String type, JsonNode body) {
        JsonNode sentence = sentences.path(variant(type, body));
        return sentence.isMissingNode()
                ? new Words(type, type)
                : say(sentence.path("zh").asString(), sentence.path("en").asString(), body);
    }

    /** {@code Type+field} is how a message is said that has the field; the first that stands in the file. */
    private String variant(String type, JsonNode body) {
        String beginning = type + "+";
        return sentences.propertyNames().stream()
                .filter(key -> key.startsWith(beginning))
                .filter(key -> body.path(key.substring(beginning.length())).isString())
                .findFirst()
                .orElse(type);
    }

    /** Puts the fields of a message into a sentence of each language. */
    public Words say(String zh, String en, JsonNode body) {
        return new Words(fill(zh, body, "、", Words::zh), fill(en, body, ", ", Words::en));
    }

    /** A body of a plan, or a value that has words of its own, by its name; anything else as it is. */
    public Words name(String value) {
        JsonNode known = values.path(value);
        if (!known.isMissingNode()) {
            return new Words(known.path("zh").asString(), known.path("en").asString());
        }
        return reference.plans().stream()
                .map(PlanVersion::bodies)
                .filter(bodies -> bodies.containsKey(value))
                .findFirst()
                .map(bodies -> bodies.get(value))
                .orElse(new Words(value, value));
    }

    /** The fields that the sentences of a message name. */
    List<String> fieldsOf(String type) {
        return sentences.properties().stream()
                .filter(sentence ->
                        sentence.getKey().equals(type) || sentence.getKey().startsWith(type + "+"))
                .flatMap(sentence -> sentence.getValue().valueStream())
                .flatMap(sentence -> FIELD.matcher(sentence.asString()).results())
                .map(field -> field.group(1))
                .distinct()
                .toList();
    }

    private String fill(String sentence, JsonNode body, String comma, Function<Words, String> language) {
        return FIELD.matcher(sentence)
                .replaceAll(field -> Matcher.quoteReplacement(said(body.at("/" + field.group(1)), comma, language)));
    }

    private String said(JsonNode value, String comma, Function<Words, String> language) {
        return value.isArray()
                ? value.valueStream()
                        .map(each -> language.apply(name(each.asString(""))))
                        .collect(Collectors.joining(comma))
                : language.apply(name(value.asString("")));
    }
}
