package watchkeeper.incident.plan.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import watchkeeper.incident.PlanOfTheTests;
import watchkeeper.incident.plan.check.FaultyPlan;

/** What is shipped as files. */
class ShippedPlansTest {
    private static final String PLAN = PlanOfTheTests.text("city-hospital");

    @Test
    void anInstallationStartsWithTheNewestVersionOfItsPlan() {
        var shipped = new ShippedPlans(new Resource[] {file("9"), file("10"), file("2")}, "city-hospital");
        assertThat(shipped.first().version()).isEqualTo("10");
        assertThat(shipped.all()).extracting(KeepPlan::by).containsOnly("shipped");
    }

    @Test
    void aPlanThatIsNotShippedCannotBeStartedWith() {
        var shipped = new ShippedPlans(new Resource[] {file("1")}, "nobody");
        assertThatThrownBy(shipped::first).hasMessageContaining("nobody");
    }

    @Test
    void aFaultyFileRefusesTheStartAndSaysLineAndClause() {
        Resource broken = new ByteArrayResource(
                PLAN.replace("every: PT12H", "every: PT0S").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new ShippedPlans(new Resource[] {broken}, "city-hospital"))
                .isInstanceOf(FaultyPlan.class)
                .hasMessageContaining("5.3 INTERVAL_ZERO");
    }

    private static Resource file(String version) {
        return new ByteArrayResource(PLAN.replaceFirst("version: \"1\"", "version: \"" + version + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }
}
