package watchkeeper.launcher.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/** What a local account may report for ({@code units}), decide as ({@code bodies}), and otherwise do ({@code roles}). */
public record Account(String name, List<String> bodies, List<String> units, List<String> roles) {

    /** The local accounts of {@code up}, for the plans that are shipped; a real installation has its own issuer. */
    public static final List<Account> ALL = read();

    private static List<Account> read() {
        try (InputStream file = Objects.requireNonNull(Account.class.getResourceAsStream("accounts.json"))) {
            return List.copyOf(Json.MAPPER.readValue(file, new TypeReference<List<Account>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
