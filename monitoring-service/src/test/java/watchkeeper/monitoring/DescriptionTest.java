package watchkeeper.monitoring;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
                        "GET /api/watchlists",
                        "GET /api/watchlists/{id}",
                        "PUT /api/watchlists/{id}",
                        "GET /api/watchlists/{id}/versions");
    }
}
