package watchkeeper.chassis.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** The clock bean. {@code watchkeeper.clock-file} names the anchors that all processes of one data directory share. */
@AutoConfiguration
public class ClockConfiguration {
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    ProductClock productClock(@Value("${watchkeeper.clock-file:}") String file) {
        return file.isBlank() ? ProductClock.machine() : read(Path.of(file));
    }

    private static ProductClock read(Path file) {
        JsonNode anchors = Json.MAPPER.readTree(file.toFile());
        return ProductClock.anchored(
                Clock.systemUTC(),
                Instant.parse(anchors.required("realAnchor").asString()),
                Instant.parse(anchors.required("productAnchor").asString()),
                anchors.required("speed").asDouble());
    }
}
