package watchkeeper.chassis.outside;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered.
 *
 * @param from where the last redirect led
 * @param headers the first of each name, names in lower case
 * @param body without the compression it travelled in
 */
// Never compared: it only carries bytes from one step to the next.
@SuppressWarnings("ArrayRecordComponent")
public record Fetched(URI from, int status, Map<String, String> headers, byte[] body) {
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
