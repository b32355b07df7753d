package watchkeeper.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every service must have read before it is ready: plan versions and working-day notices. */
public sealed interface ReferenceMessage {
    /** The record key: kind/id/version, and of an adoption also when; what stands under a key never changes. */
    String key();

    /**
     * A plan version, as far as others than incident-service need it.
     *
     * @param initialReport the duty that a first suggestion opens
     * @param criteria from the gravest to the lightest level; the first that holds is suggested
     * @param daily what is owed every day while the plan is in use, whatever happens; nothing in messages older than it
     */
    record PlanVersion(
            String id,
            String version,
            String timeZone,
            DutyTerm initialReport,
            List<Criterion> criteria,
            Map<String, Words> bodies,
            List<DutyTerm> daily)
            implements ReferenceMessage {
        public PlanVersion {
            daily = daily == null ? List.of() : List.copyOf(daily);
        }

        @Override
        public String key() {
            return "plan/" + id + "/" + version;
        }
    }

    /**
     * The plan version that new incidents are opened under, since somebody adopted it. Incidents keep the version that they
     * were opened under.
     *
     * @param at when it was adopted; the latest adoption holds
     */
    record PlanAdopted(String id, String version, Instant at, String by, String reason) implements ReferenceMessage {
        @Override
        public String key() {
            return "plan-adopted/" + id + "/" + version + "/" + at;
        }
    }

    /**
     * When a story suggests a warning level; every condition that is set must hold. A level may have several criteria:
     * each is a way to reach it.
     *
     * @param anyClass at least one detection from one of these media classes
     * @param firstClass the first detection came from one of these
     * @param sensitivity only stories of watch-lists that are so sensitive
     * @param minObservations at least so many detections
     * @param minItems at least so many different posts
     * @param minVoices at least so many different authors, as far as feeds name them
     * @param minPlatforms on at least so many platforms
     * @param minWordings at least so many different wordings
     * @param minReach at least so many readers, as the platforms count them, in all their time
     * @param minGrowth at least so many readers more since the story began
     */
    record Criterion(
            Level level,
            String clause,
            List<MediaClass> anyClass,
            List<MediaClass> firstClass,
            @Nullable Sensitivity sensitivity,
            @Nullable Integer minObservations,
            @Nullable Integer minItems,
            @Nullable Integer minVoices,
            @Nullable Integer minPlatforms,
            @Nullable Integer minWordings,
            @Nullable Long minReach,
            @Nullable Long minGrowth) {}

    /** A yearly notice: days off and make-up working days 调休. A year without one is unknown, never guessed. */
    record CalendarYear(
            int year, String version, List<String> papers, List<LocalDate> daysOff, List<LocalDate> makeUpDays)
            implements ReferenceMessage {
        @Override
        public String key() {
            return "calendar/" + year + "/" + version;
        }
    }
}
