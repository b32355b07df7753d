package watchkeeper.incident.standing;

import java.util.Optional;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.past.Past;

/**
 * How every incident stands now. Written in the transaction of the append, so that a decision of another aggregate, or a
 * door, never looks at yesterday's command body. An incident without a row (older than the table) is read from its events.
 */
@Component
@ProcessingGroup(Standings.GROUP)
public class Standings {
    static final String GROUP = "standings";

    private final JdbcClient db;
    private final Past past;

    Standings(JdbcClient db, Past past) {
        this.db = db;
        this.past = past;
    }

    /** @throws Refusal when there is no such incident */
    public Standing of(String incidentId) {
        return find(incidentId).orElseThrow(() -> Refusal.missing("没有这个事件", "no such incident"));
    }

    /**
     * The same, and nobody changes it until the caller's transaction ends: what is decided on it is not overtaken.
     *
     * @throws Refusal when there is no such incident
     */
    public Standing held(String incidentId) {
        return kept(incidentId, "for share").orElseGet(() -> {
            keep(incidentId, of(incidentId));
            return kept(incidentId, "for share").orElseThrow();
        });
    }

    /** Waits until nobody holds it any more: what others decided on it is then seen, and nobody decides on it meanwhile. */
    public void end(String incidentId) {
        kept(incidentId, "for update");
    }

    /** The incident that goes on with it: itself, unless it was absorbed by another. */
    public Standing goingOn(Standing standing) {
        Standing present = standing;
        while (present.into() != null) {
            present = of(present.into());
        }
        return present;
    }

    public Optional<Standing> find(String incidentId) {
        return kept(incidentId).or(() -> Optional.ofNullable(read(incidentId)));
    }

    @EventHandler
    void on(IncidentEvent event) {
        if (event instanceof IncidentOpened opened) {
            keep(opened.incidentId(), Standing.opened(opened));
        } else {
            kept(event.incidentId())
                    .ifPresentOrElse(
                            standing -> keep(event.incidentId(), standing.after(event)),
                            () -> keep(event.incidentId(), before(event).after(event)));
        }
    }

    private Standing before(IncidentEvent event) {
        Standing read = read(event.incidentId());
        if (read == null) {
            throw new IllegalStateException("an event of an incident that was never opened: " + event);
        }
        return read;
    }

    private Optional<Standing> kept(String incidentId) {
        return kept(incidentId, "");
    }

    private Optional<Standing> kept(String incidentId, String lock) {
        return db.sql("select body from incident_standing where incident_id = ? " + lock)
                .param(incidentId)
                .query((row, n) -> Json.MAPPER.readValue(row.getString(1), Standing.class))
                .optional();
    }

    private void keep(String incidentId, Standing standing) {
        db.sql("""
                insert into incident_standing (incident_id, state, story_id, body) values (?, ?, ?, ?::jsonb)
                on conflict (incident_id) do update
                set state = excluded.state, story_id = excluded.story_id, body = excluded.body""")
                .param(incidentId)
                .param(standing.state().name())
                .param(standing.storyId())
                .param(Json.MAPPER.writeValueAsString(standing))
                .update();
    }

    private @Nullable Standing read(String incidentId) {
        @Nullable Standing standing = null;
        for (Fact fact : past.of(incidentId)) {
            if (fact.event() instanceof IncidentEvent event) {
                standing = event instanceof IncidentOpened opened
                        ? Standing.opened(opened)
                        : standing == null ? null : standing.after(event);
            }
        }
        return standing;
    }

    /** Registered here since the table is part of the append, not of the board. */
    @org.springframework.context.annotation.Configuration
    static class WithTheAppend {
        @Bean
        ConfigurerModule standingsWithTheAppend() {
            return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(GROUP);
        }
    }
}
