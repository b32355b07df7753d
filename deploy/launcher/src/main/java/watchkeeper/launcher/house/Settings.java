package watchkeeper.launcher.house;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watchkeeper.launcher.home.DataDirectory;
import watchkeeper.launcher.home.PortBook;
import watchkeeper.launcher.home.Secrets;

/** What each part is told by its environment. Nothing of it is a program argument: those every user can read. */
record Settings(DataDirectory data, PortBook ports, Secrets secrets, Address address, Optional<Path> clockFile) {
    private static final String FEEDS_ALLOWED = "WATCHKEEPER_FEEDS_ALLOWED";

    Map<String, String> service(Service service) {
        Map<String, String> all = inner(service);
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of("broker"));
        all.put("WATCHKEEPER_JWK_SET_URI", jwkSetUri());
        all.put("WATCHKEEPER_AUDIENCE", "api");
        all.put("WATCHKEEPER_REPLICATION", "1");
        if (service.equals(Service.MONITORING)) {
            all.put("WATCHKEEPER_STATE_DIR", data.file("streams").toString());
            all.put("WATCHKEEPER_HASH_KEY", secrets.of("hash-key"));
            // Feeds of the house itself, host:port; whoever starts the product may say which, nobody else.
            Optional.ofNullable(System.getenv(FEEDS_ALLOWED)).ifPresent(allowed -> all.put(FEEDS_ALLOWED, allowed));
        }
        if (service.equals(Service.NOTIFICATION)) {
            all.put("SPRING_MAIL_HOST", "127.0.0.1");
            all.put("SPRING_MAIL_PORT", Integer.toString(ports.of("mail")));
            all.put("WATCHKEEPER_WEBHOOK_URL", outbox() + "/outbox/webhook");
            all.put("WATCHKEEPER_WEBHOOK_SECRET", secrets.webhookSecret());
            all.put("WATCHKEEPER_WEBHOOK_ALLOWED", "127.0.0.1:" + ports.of("outbox"));
        }
        return all;
    }

    Map<String, String> issuer() {
        Map<String, String> all = inner(Service.ISSUER);
        all.put("WATCHKEEPER_KEY_FILE", data.file("issuer-key.json").toString());
        all.put("WATCHKEEPER_ACCOUNTS_FILE", data.file("issuer-accounts.json").toString());
        // Cookies know no ports: two copies on one host would log each other out.
        all.put("SERVER_SERVLET_SESSION_COOKIE_NAME", "WATCHKEEPER_LOGIN_" + address.port());
        return all;
    }

    Map<String, String> gateway() {
        Map<String, String> all = common(Service.GATEWAY);
        all.put("SERVER_ADDRESS", address.bind());
        all.put("SERVER_PORT", Integer.toString(address.port()));
        all.put("SERVER_REACTIVE_SESSION_COOKIE_NAME", "WATCHKEEPER_" + address.port());
        all.put("WATCHKEEPER_JWK_SET_URI", jwkSetUri());
        all.put("WATCHKEEPER_TOKEN_URI", at(Service.ISSUER) + "/idp/oauth2/token");
        all.put("WATCHKEEPER_AUDIENCE", "api");
        all.put("WATCHKEEPER_WEB_SECRET", secrets.of("client.web"));
        all.put("WATCHKEEPER_ROUTE_ISSUER", at(Service.ISSUER));
        all.put("WATCHKEEPER_ROUTE_OUTBOX", outbox());
        all.put("WATCHKEEPER_OUTBOX_KEY", secrets.of("outbox"));
        for (Service service : Service.DOMAIN) {
            all.put("WATCHKEEPER_ROUTE_" + service.database().toUpperCase(Locale.ROOT), at(service));
        }
        return all;
    }

    private Map<String, String> inner(Service service) {
        Map<String, String> all = common(service);
        String url = "jdbc:postgresql://127.0.0.1:" + ports.of("database") + "/" + service.database();
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SERVER_PORT", Integer.toString(ports.of(service.port())));
        all.put("SPRING_DATASOURCE_URL", url);
        all.put("SPRING_DATASOURCE_USERNAME", service.database());
        all.put("SPRING_DATASOURCE_PASSWORD", secrets.of("database." + service.database()));
        all.put("SPRING_FLYWAY_URL", url);
        all.put("SPRING_FLYWAY_USER", service.database() + "_owner");
        all.put("SPRING_FLYWAY_PASSWORD", secrets.of("database." + service.database() + ".owner"));
        return all;
    }

    private Map<String, String> common(Service service) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        all.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.of(service.managementPort())));
        all.put("WATCHKEEPER_SUPERVISED", "true");
        all.put("WATCHKEEPER_PUBLIC_URL", address.publicUrl());
        all.put("WATCHKEEPER_ISSUER", address.publicUrl() + "/idp");
        clockFile.ifPresent(file -> all.put("WATCHKEEPER_CLOCK_FILE", file.toString()));
        return all;
    }

    private String jwkSetUri() {
        return at(Service.ISSUER) + "/idp/oauth2/jwks";
    }

    private String outbox() {
        return "http://127.0.0.1:" + ports.of("outbox");
    }

    private String at(Service service) {
        return "http://127.0.0.1:" + ports.of(service.port());
    }
}
