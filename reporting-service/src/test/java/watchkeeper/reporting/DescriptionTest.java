package watchkeeper.reporting;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import watchkeeper.chassis.openapi.Description;

/** What the service says of its doors is what they are. */
class DescriptionTest extends RunningReportingService {
    @Autowired
    ApplicationContext service;

    @Test
    void everyDoorIsDescribedAndNothingElse() {
        Description.of(service, port, UNIT_A)
                .isTrue(
                        "GET /api/duties",
                        "GET /api/duties/{id}",
                        "POST /api/duties/{id}/report",
                        "POST /api/duties/{id}/waiver",
                        "POST /api/incidents/{id}/reports",
                        "GET /api/incidents/{id}/timeline",
                        "GET /api/incidents/{id}/proof",
                        "GET /api/reports/{id}");
    }
}
