package watchkeeper.notification;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import watchkeeper.chassis.openapi.Description;

/** What the service says of its doors is what they are. */
class DescriptionTest extends WholeService {
    @Autowired
    ApplicationContext service;

    @Test
    void everyDoorIsDescribedAndNothingElse() {
        Description.of(service, port, UNIT_A)
                .isTrue(
                        "GET /api/notifications",
                        "GET /api/notifications/{id}",
                        "POST /api/notifications/{id}/acknowledgement",
                        "POST /api/notifications/{id}/delivery",
                        "GET /api/rosters",
                        "GET /api/rosters/{id}",
                        "PUT /api/rosters/{id}");
    }
}
