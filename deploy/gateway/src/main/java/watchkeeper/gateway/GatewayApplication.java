package watchkeeper.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        ParentWatch.exitWithParent(System.getenv("WATCHKEEPER_SUPERVISED"));
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
