package watchkeeper.monitoring.detection;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from strangers: depth, names, numbers and strings bounded before anything is built; a field sent twice is
 * refused, because two readers would disagree which of them counts.
 */
public final class StrictJson {
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(64)
            .maxNameLength(1_000)
            .maxStringLength(1_000_000)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** @throws JacksonException when it is no JSON, or beyond the bounds */
    public static JsonNode read(byte[] utf8) {
        return MAPPER.readTree(utf8);
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** Where and why, without quoting what was sent: a quotation could hold a name. */
    public static String reason(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "no readable JSON"
                : "no readable JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
