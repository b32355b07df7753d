package watchkeeper.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the issuer. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class IssuerApplication {

    public static void main(String[] arguments) {
        ParentWatch.exitWithParent(System.getenv("WATCHKEEPER_SUPERVISED"));
        SpringApplication.run(IssuerApplication.class, arguments);
    }
}
