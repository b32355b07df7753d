package watchkeeper.chassis.store;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Somebody else took the next number of the aggregate first. Axon's own resolver looks for an exception class that
 * PostgreSQL's driver never throws, so every conflict would be a failure of the store and never tried again.
 */
final class AppendConflict implements PersistenceExceptionResolver {
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is not tried again. Asked about every cause of a failure too, so what the driver says below a conflict must
     * pass. The first event of an aggregate has an exception of its own.
     */
    static boolean isNone(Throwable failure) {
        return !(failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof SQLException);
    }
}
