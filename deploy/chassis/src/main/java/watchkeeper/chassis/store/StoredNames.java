package watchkeeper.chassis.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Logical names of what is stored, so that moving a class to another package breaks no stored event. */
public final class StoredNames {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** Adds every permitted record of a sealed family as {@code prefix.RecordName}. */
    public StoredNames family(String prefix, Class<?> sealed) {
        for (Class<?> event : sealed.getPermittedSubclasses()) {
            named(prefix + "." + event.getSimpleName(), event);
        }
        return this;
    }

    public StoredNames named(String name, Class<?> stored) {
        if (classes.put(name, stored) != null) {
            throw new IllegalArgumentException("two stored classes are named " + name);
        }
        names.put(stored, name);
        return this;
    }

    public Map<String, Class<?>> all() {
        return Map.copyOf(classes);
    }

    Optional<String> nameOf(Class<?> stored) {
        return Optional.ofNullable(names.get(stored));
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }
}
