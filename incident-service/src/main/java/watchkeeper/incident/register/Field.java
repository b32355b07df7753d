package watchkeeper.incident.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;

/**
 * A field of an entry or a step.
 *
 * @param requiredWhen asked for under this condition only; null where {@code required} says all
 * @param allowed the values of a {@link FieldType#ONE_OF}; for an {@link FieldType#ENTRY} where the other must stand
 * @param parts the fields of each of the {@link FieldType#ROWS}
 * @param addresses true when those named in it are the addressees of the entry
 */
public record Field(
        String name,
        FieldType type,
        Words words,
        boolean required,
        @Nullable Condition requiredWhen,
        List<String> allowed,
        List<Field> parts,
        boolean addresses) {

    static Field field(FieldType type, String name, String zh, String en) {
        return new Field(name, type, new Words(zh, en), true, null, List.of(), List.of(), false);
    }

    static Field line(String name, String zh, String en) {
        return field(FieldType.LINE, name, zh, en);
    }

    static Field text(String name, String zh, String en) {
        return field(FieldType.TEXT, name, zh, en);
    }

    static Field oneOf(String name, String zh, String en, String... allowed) {
        return new Field(name, FieldType.ONE_OF, new Words(zh, en), true, null, List.of(allowed), List.of(), false);
    }

    static Field rows(String name, String zh, String en, Field... parts) {
        return new Field(name, FieldType.ROWS, new Words(zh, en), true, null, List.of(), List.of(parts), false);
    }

    /** @param stands the registers and states that the other entry must be in, for example {@code statements/RELEASED} */
    static Field entry(String name, String zh, String en, String... stands) {
        return new Field(name, FieldType.ENTRY, new Words(zh, en), true, null, List.of(stands), List.of(), false);
    }

    /** The bodies and units that the entry concerns. */
    static Field to(String zh, String en) {
        return field(FieldType.BODIES, Content.TO, zh, en).addressing();
    }

    Field optional() {
        return new Field(name, type, words, false, null, allowed, parts, addresses);
    }

    Field requiredWhen(Condition condition) {
        return new Field(name, type, words, false, condition, allowed, parts, addresses);
    }

    Field addressing() {
        return new Field(name, type, words, required, requiredWhen, allowed, parts, true);
    }
}
