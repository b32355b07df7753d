package watchkeeper.issuer.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * All accounts.
 *
 * @param webSecret by which the gateway proves itself
 */
public record Accounts(String webSecret, List<Account> accounts) {

    public static Accounts read(Path file) {
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), Accounts.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The accounts in " + file + " cannot be read", unreadable);
        }
    }

    public Optional<Account> named(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }
}
