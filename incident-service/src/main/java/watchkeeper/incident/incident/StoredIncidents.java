package watchkeeper.incident.incident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.store.StoredNames;
import watchkeeper.incident.calendar.NoticeEntered;
import watchkeeper.incident.entry.EntryEvent;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.plan.book.VersionAdopted;
import watchkeeper.incident.plan.book.VersionKept;
import watchkeeper.incident.projection.ListRefolded;

/** The logical names under which this service stores. */
@Configuration
class StoredIncidents {
    @Bean
    static StoredNames storedNames() {
        return new StoredNames()
                .family("incident", IncidentEvent.class)
                .family("entry", EntryEvent.class)
                .named("incident.Snapshot", Incident.class)
                .named("projection.ListRefolded", ListRefolded.class)
                .named("calendar.NoticeEntered", NoticeEntered.class)
                .named("plan.VersionKept", VersionKept.class)
                .named("plan.VersionAdopted", VersionAdopted.class);
    }
}
