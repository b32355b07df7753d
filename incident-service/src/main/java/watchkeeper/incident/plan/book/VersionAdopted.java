package watchkeeper.incident.plan.book;

import java.time.Instant;

/**
 * Somebody decided that new incidents are opened under this version; as stored for ever.
 *
 * @param number of the adoption, from 1
 * @param at later than the one before, whatever two clocks say
 */
public record VersionAdopted(
        String adoptionId, int number, String id, String version, Instant at, String by, String reason) {}
