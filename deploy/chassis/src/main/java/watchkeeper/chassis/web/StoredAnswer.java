package watchkeeper.chassis.web;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given.
 *
 * @param body null where there was none, or one too large to keep
 */
@SuppressWarnings("ArrayRecordComponent") // carried through, never compared
record StoredAnswer(
        int status, @Nullable String location, @Nullable String contentType, byte @Nullable [] body) {}
