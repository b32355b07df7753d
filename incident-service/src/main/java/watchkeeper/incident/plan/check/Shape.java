package watchkeeper.incident.plan.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the JSON Schema says of the file, in our words and with its line. */
final class Shape {
    private static final Schema SCHEMA = schema();

    private Shape() {}

    static List<Fault> faults(PlanText text) {
        Spot root = Spot.root(text);
        return SCHEMA.validate(text.root()).stream()
                .map(error -> fault(root, error))
                .toList();
    }

    private static Fault fault(Spot root, Error error) {
        Spot spot = root;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            spot = spot.at(path.getElement(i).toString());
        }
        String field = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> missing(spot, Objects.requireNonNull(field));
            case "additionalProperties" -> unknown(spot.at(Objects.requireNonNull(field)), path);
            case "enum" -> notListed(spot);
            default -> wrong(spot, error);
        };
    }

    private static Fault missing(Spot spot, String field) {
        return switch (field) {
            case "zh", "en" -> spot.fault(FaultKind.GLOSS_MISSING, field);
            case "clause" -> spot.fault(FaultKind.CLAUSE_MISSING);
            case "commandBody" -> spot.fault(FaultKind.LEVEL_WITHOUT_COMMAND);
            case "addressee" -> spot.fault(FaultKind.DUTY_RECEIVED_BY_NOBODY);
            case "rhythm" -> spot.fault(FaultKind.RHYTHM_MISSING);
            case "I", "II", "III", "IV" -> spot.fault(FaultKind.LEVEL_MISSING, field);
            default -> spot.fault(FaultKind.MISSING_FIELD, field);
        };
    }

    private static Fault unknown(Spot spot, NodePath above) {
        return switch (last(above)) {
            case "means" -> spot.fault(FaultKind.MEANS_UNKNOWN, spot.name());
            case "levels" -> spot.fault(FaultKind.LEVEL_UNKNOWN, spot.name());
            default -> spot.fault(FaultKind.UNKNOWN_FIELD, spot.name());
        };
    }

    private static Fault notListed(Spot spot) {
        String given = spot.text().orElse("?");
        return switch (spot.name()) {
            case "kind" -> spot.fault(FaultKind.DUTY_KIND_UNKNOWN, given);
            case "since" -> spot.fault(FaultKind.SINCE_UNKNOWN);
            case "severity" -> spot.fault(FaultKind.SEVERITY_UNKNOWN);
            case "level" -> spot.fault(FaultKind.LEVEL_UNKNOWN, given);
            case "sensitivity" -> spot.fault(FaultKind.WRONG_VALUE, spot.name(), "NORMAL, HIGH");
            case "realMatter" -> spot.fault(FaultKind.WRONG_VALUE, spot.name(), "REQUIRED, OPTIONAL");
            default -> spot.fault(FaultKind.MEDIA_CLASS_UNKNOWN, given);
        };
    }

    private static Fault wrong(Spot spot, Error error) {
        return switch (spot.name()) {
            case "version" -> spot.fault(FaultKind.VERSION_NOT_DOTTED);
            case "zh", "en" -> spot.fault(FaultKind.GLOSS_MISSING, spot.name());
            case "clause" -> spot.fault(FaultKind.CLAUSE_MISSING);
            default ->
                spot.fault(FaultKind.WRONG_VALUE, spot.name(), error.getKeyword() + " " + plain(error.getSchemaNode()));
        };
    }

    private static String plain(JsonNode asked) {
        return asked.isString() ? asked.asString() : asked.toString();
    }

    private static String last(NodePath path) {
        @Nullable Object element = path.getNameCount() == 0 ? null : path.getElement(-1);
        return element == null ? "" : element.toString();
    }

    private static Schema schema() {
        try (InputStream file = Objects.requireNonNull(Shape.class.getResourceAsStream("/plans/plan.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
