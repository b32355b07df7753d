package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.openapi.Description;

/** What the service says of its doors is what they are. */
class DescriptionTest extends ServiceTest {
    @Autowired
    ApplicationContext service;

    @Test
    void everyDoorIsDescribedAndNothingElse() {
        Description.of(
                        service,
                        environment.getRequiredProperty("local.server.port", Integer.class),
                        token("feed", "feed"))
                .isTrue(
                        "POST /api/detections",
                        "POST /api/detections/alertmanager",
                        "GET /api/feeds",
                        "GET /api/feeds/{id}",
                        "PUT /api/feeds/{id}",
                        "DELETE /api/feeds/{id}",
                        "GET /api/detections/quarantine",
                        "POST /api/detections/quarantine/{id}/replay",
                        "GET /api/stories",
                        "GET /api/stories/{id}",
                        "POST /api/stories/{id}/dismissal",
                        "POST /api/stories/{id}/split",
                        "POST /api/stories/{id}/merge",
                        "GET /api/stories/{id}/commands/{command}",
                        "GET /api/watchlists",
                        "GET /api/watchlists/{id}",
                        "PUT /api/watchlists/{id}",
                        "GET /api/watchlists/{id}/versions",
                        "POST /api/watchlists/{id}/preview");
    }

    @Test
    void aStoryIsDescribedFieldByField() {
        JsonNode schemas = viewer.get("/openapi.json").body().at("/components/schemas");

        assertThat(schemas.at("/StoryRow/properties").propertyNames())
                .contains("id", "state", "suggested", "heat", "spike", "merged", "splitFrom");
        assertThat(schemas.at("/StoryMore/properties").propertyNames())
                .containsExactlyInAnyOrder("spread", "sources", "members", "nextMembers");
        assertThat(schemas.at("/StoryMember/properties").propertyNames()).contains("why", "highlights");
        assertThat(schemas.at("/Heat/properties").propertyNames()).contains("hour", "observations", "expected");
    }
}
