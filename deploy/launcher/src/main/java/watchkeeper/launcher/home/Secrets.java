package watchkeeper.launcher.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * Passwords and keys by name, each drawn at random when first asked for and kept in a file that only its owner reads.
 */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets open(Path file) {
        Map<String, String> kept = Json.read(file, Object.class)
                .map(tree -> Json.MAPPER.convertValue(tree, new TypeReference<Map<String, String>>() {}))
                .orElseGet(Map::of);
        return new Secrets(file, new TreeMap<>(kept));
    }

    /** Letters, digits, hyphen and underscore only. */
    public synchronized String of(String name) {
        String kept = values.get(name);
        if (kept != null) {
            return kept;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.put(name, drawn);
        Json.write(file, values);
        return drawn;
    }

    /** In the spelling of Standard Webhooks: the base64 of the key's bytes. */
    public String webhookSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(of("webhook").getBytes(StandardCharsets.US_ASCII));
    }

    public String password(Account account) {
        return of("account." + account.name());
    }

    public String clientSecret(String account) {
        return of("client.cli-" + account);
    }

    /** For the person at this machine who wants to log in. */
    public void writeAccounts(Path target) {
        String lines = Account.ALL.stream()
                .map(account -> String.format("%-22s %s%n", account.name(), password(account)))
                .collect(Collectors.joining());
        Json.replace(target, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** For the issuer: who there is, by which secrets they are known, and what their tokens say. */
    public void writeIssuerAccounts(Path target) {
        List<IssuerAccount> accounts = Account.ALL.stream()
                .map(account -> new IssuerAccount(
                        account.name(),
                        password(account),
                        clientSecret(account.name()),
                        account.bodies(),
                        account.units(),
                        account.roles()))
                .toList();
        Json.write(target, new IssuerAccounts(of("client.web"), accounts));
    }

    record IssuerAccounts(String webSecret, List<IssuerAccount> accounts) {}

    record IssuerAccount(
            String name,
            String password,
            String clientSecret,
            List<String> bodies,
            List<String> units,
            List<String> roles) {}
}
