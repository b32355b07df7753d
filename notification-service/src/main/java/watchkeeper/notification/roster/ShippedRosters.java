package watchkeeper.notification.roster;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads the rosters that the product ships with, into an empty table only: what people changed stays. */
@Component
class ShippedRosters implements InitializingBean {
    record File(List<Entry> rosters) {}

    record Entry(String id, @Nullable Duration acknowledgeWithin, List<Person> persons) {}

    private final Rosters rosters;
    private final Resource file;
    private final @Nullable String webhook;

    ShippedRosters(
            Rosters rosters,
            @Value("classpath:rosters/default.yaml") Resource file,
            @Value("${watchkeeper.webhook.url:}") String webhook) {
        this.rosters = rosters;
        this.file = file;
        this.webhook = webhook.isBlank() ? null : webhook;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (rosters.all().isEmpty()) {
            read().rosters().forEach(entry -> rosters.put(roster(entry)));
        }
    }

    private File read() throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            return YAMLMapper.builder().build().readValue(yaml, File.class);
        }
    }

    private Roster roster(Entry entry) {
        Duration within = entry.acknowledgeWithin() == null ? rosters.acknowledgeWithin() : entry.acknowledgeWithin();
        return new Roster(
                entry.id(),
                within,
                entry.persons().stream()
                        .map(person -> new Person(person.personId(), person.name(), person.mail(), webhook))
                        .toList(),
                Map.of());
    }
}
