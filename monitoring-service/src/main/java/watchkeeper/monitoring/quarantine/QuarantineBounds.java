package watchkeeper.monitoring.quarantine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the quarantine holds; beyond it the oldest go first.
 *
 * @param mostEntries records
 * @param mostBytes what is kept of them, all together
 */
@ConfigurationProperties("watchkeeper.quarantine")
record QuarantineBounds(
        @DefaultValue("50000") int mostEntries,
        @DefaultValue("256MB") DataSize mostBytes) {}
