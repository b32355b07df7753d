package watchkeeper.incident.task;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;
import watchkeeper.incident.board.OfIncident;

/**
 * Something that waits to be done.
 *
 * @param title of the incident
 * @param level of the response in force, or null
 * @param act its line in the plan, with its name and clause
 * @param register null where no entry is waited for but the incident itself
 * @param matter what it is about, as whoever asks for it has written; cut after {@value #LONGEST_MATTER} characters
 * @param since when it began to wait
 * @param dueAt when it is due, where the entry says so
 * @param address where it is done, by a POST
 * @param bodies bodies and units that decide it, those in command first
 * @param why who may, in words
 * @param openTo the same as marks of actors
 * @param notBy when set, not this person: what one has written, another approves
 */
public record TaskRow(
        String id,
        String incidentId,
        String title,
        boolean exercise,
        @Nullable Level level,
        String act,
        Words name,
        String clause,
        @Nullable String register,
        @Nullable String entryId,
        @Nullable String matter,
        Instant since,
        @Nullable String dueAt,
        String address,
        List<String> bodies,
        Words why,
        Set<String> openTo,
        @Nullable String notBy)
        implements OfIncident {
    static final int LONGEST_MATTER = 200;

    static @Nullable String shortened(@Nullable String matter) {
        return matter == null || matter.codePointCount(0, matter.length()) <= LONGEST_MATTER
                ? matter
                : matter.substring(0, matter.offsetByCodePoints(0, LONGEST_MATTER)) + "…";
    }

    TaskRow waitingSince(Instant earlier) {
        return new TaskRow(
                id,
                incidentId,
                title,
                exercise,
                level,
                act,
                name,
                clause,
                register,
                entryId,
                matter,
                earlier,
                dueAt,
                address,
                bodies,
                why,
                openTo,
                notBy);
    }
}
