package watchkeeper.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void givesAServiceWhatTheLauncherWouldGiveIt() {
        Map<String, Object> properties = TestServers.shared().springProperties("incident");
        assertThat(properties)
                .containsEntry("spring.datasource.username", "incident")
                .containsEntry("spring.flyway.user", "incident_owner")
                .containsKeys(
                        "spring.datasource.url",
                        "spring.datasource.password",
                        "spring.flyway.url",
                        "spring.flyway.password",
                        "spring.kafka.bootstrap-servers");
    }
}
