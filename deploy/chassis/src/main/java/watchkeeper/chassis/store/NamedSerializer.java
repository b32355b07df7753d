package watchkeeper.chassis.store;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Jackson under logical names. */
public final class NamedSerializer extends Jackson3Serializer {
    private final StoredNames stored;

    private NamedSerializer(Builder builder, StoredNames stored) {
        super(builder);
        this.stored = stored;
    }

    public static NamedSerializer of(StoredNames stored) {
        // Without a wider validator, reading back the token of a reset is denied and the reset hangs for ever.
        var trusted = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("watchkeeper.")
                .allowIfSubType("java.util.")
                .allowIfSubType("java.lang.")
                .build();
        Builder builder = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(trusted)
                        .disable(
                                DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                                DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        // What was stored before a field was there has it false or nought.
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES));
        return new NamedSerializer(builder, stored);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(Class type) {
        SerializedType byClass = super.typeForClass(type);
        return stored.nameOf((Class<?>) type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, byClass.getRevision()))
                .orElse(byClass);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public Class classForType(SerializedType type) {
        return stored.classOf(type.getName()).orElseGet(() -> byName(type));
    }

    private Class<?> byName(SerializedType type) {
        return super.classForType(type);
    }
}
