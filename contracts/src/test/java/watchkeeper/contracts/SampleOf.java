package watchkeeper.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills a record with one fixed value per component, so that a sample shows every field and never changes by itself. */
public final class SampleOf {
    private SampleOf() {}

    public static Object record(Class<?> type) {
        if (type == Rhythm.class) {
            return Rhythm.every(Duration.ofHours(8));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return List.of(value(arguments[0], name));
            }
            if (generic.getRawType() == Set.class) {
                return Set.of(value(arguments[0], name));
            }
            Map<Object, Object> map = new LinkedHashMap<>();
            map.put(value(arguments[0], "key"), value(arguments[1], name));
            return map;
        }
        return plain((Class<?>) type, name);
    }

    private static Object plain(Class<?> type, String name) {
        if (type == String.class || type == Object.class) {
            return name.equals("timeZone") ? "Asia/Shanghai" : name;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-08-18T10:00:00Z");
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(30);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 8, 18);
        }
        if (type == LocalTime.class) {
            return LocalTime.of(9, 0);
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == long.class || type == Long.class) {
            return 8L;
        }
        if (type == int.class || type == Integer.class) {
            return 3;
        }
        if (type == double.class || type == Double.class) {
            return 0.5;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type.isSealed() ? type.getPermittedSubclasses()[0] : type);
    }
}
