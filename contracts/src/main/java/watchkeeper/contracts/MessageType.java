package watchkeeper.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CloudEvents {@code type} of each message: {@code watchkeeper.<family>.<name>}, independent of class names. */
public final class MessageType {
    private static final Map<Class<?>, String> FAMILIES = Map.of(
            StoryMessage.class, "story",
            FeedMessage.class, "feed",
            IncidentMessage.class, "incident",
            DutyMessage.class, "duty",
            NotificationMessage.class, "notification",
            ReferenceMessage.class, "reference");

    private static final Map<String, Class<?>> BY_TYPE = FAMILIES.keySet().stream()
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(MessageType::of, message -> message));

    private MessageType() {}

    public static String of(Class<?> message) {
        return Stream.of(message.getInterfaces())
                .filter(FAMILIES::containsKey)
                .findFirst()
                .map(family -> "watchkeeper." + FAMILIES.get(family) + "." + message.getSimpleName())
                .orElseThrow(() -> new IllegalArgumentException(message + " is no published message"));
    }

    /** @throws IllegalArgumentException for a type that no message has */
    public static Class<?> messageOf(String type) {
        Class<?> message = BY_TYPE.get(type);
        if (message == null) {
            throw new IllegalArgumentException("unknown message type " + type);
        }
        return message;
    }

    public static List<String> all() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }
}
