package watchkeeper.chassis.supervise;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** With {@code watchkeeper.supervised=true} the process ends when its standard input closes: no orphans. */
@AutoConfiguration
@ConditionalOnBooleanProperty("watchkeeper.supervised")
public class SuperviseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SuperviseConfiguration.class);

    @Bean
    Thread launcherWatch() {
        return Thread.ofPlatform().daemon().name("launcher-watch").start(SuperviseConfiguration::waitForTheEnd);
    }

    private static void waitForTheEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.warn("standard input failed, which means the same as its end", e);
        }
        LOG.info("the launcher has gone, ending");
        // Broker and database went with it: an orderly end would wait for both, and all that is kept survives this one.
        Runtime.getRuntime().halt(0);
    }
}
