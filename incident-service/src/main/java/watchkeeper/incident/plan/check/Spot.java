package watchkeeper.incident.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A place in a plan file: what stands there, on which line, under which clause. Nothing may stand there. */
final class Spot {
    private final PlanText text;
    private final @Nullable Spot above;
    private final String pointer;
    private final String name;
    private final JsonNode node;

    private Spot(PlanText text, @Nullable Spot above, String pointer, String name, JsonNode node) {
        this.text = text;
        this.above = above;
        this.pointer = pointer;
        this.name = name;
        this.node = node;
    }

    static Spot root(PlanText text) {
        return new Spot(text, null, "", "", text.root());
    }

    /** Below a field, or below the number of an item. */
    Spot at(String step) {
        return new Spot(text, this, PlanText.below(pointer, step), step, node.isArray() ? item(step) : node.path(step));
    }

    private JsonNode item(String number) {
        return number.chars().allMatch(Character::isDigit) && !number.isEmpty()
                ? node.path(Integer.parseInt(number))
                : MissingNode.getInstance();
    }

    /** What stands below, in the order of the file. */
    List<Spot> each() {
        List<Spot> each = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                each.add(at(Integer.toString(i)));
            }
        } else {
            node.propertyNames().forEach(field -> each.add(at(field)));
        }
        return each;
    }

    Stream<Spot> eachAt(String field) {
        return at(field).each().stream();
    }

    String name() {
        return name;
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** False for an empty list, too. */
    boolean isFilled() {
        return isThere() && !(node.isArray() && node.isEmpty());
    }

    Optional<String> text(String field) {
        return at(field).text();
    }

    Optional<String> text() {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    Optional<Integer> number(String field) {
        return at(field).number();
    }

    Optional<Integer> number() {
        return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    boolean isTrue() {
        return node.asBoolean(false);
    }

    boolean flag(String field) {
        return at(field).isTrue();
    }

    int line() {
        int line = text.lineOf(pointer);
        return line > 0 || above == null ? Math.max(1, line) : above.line();
    }

    String clause() {
        Optional<String> own = node.isObject() ? text("clause").filter(clause -> !clause.isBlank()) : Optional.empty();
        return own.orElseGet(() -> above == null ? "-" : above.clause());
    }

    Fault fault(FaultKind kind, Object... words) {
        return kind.at(line(), clause(), words);
    }
}
