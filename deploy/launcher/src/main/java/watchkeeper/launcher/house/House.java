package watchkeeper.launcher.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchkeeper.launcher.home.DataDirectory;
import watchkeeper.launcher.home.PortBook;
import watchkeeper.launcher.home.Secrets;
import watchkeeper.launcher.part.Part;
import watchkeeper.launcher.part.Readiness;

/** All parts of the product on one machine, in groups that are started in this order and stopped in reverse. */
public final class House {
    private final Path home;
    private final DataDirectory data;
    private final PortBook ports;
    private final Secrets secrets;
    private final Address address;
    private final Settings settings;

    /** @param clockFile absent when the product's clock is the machine's */
    public House(
            Path home, DataDirectory data, PortBook ports, Secrets secrets, Address address, Optional<Path> clockFile) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.address = address;
        this.settings = new Settings(data, ports, secrets, address, clockFile);
    }

    /** All ports at once, so that one in use is found before anything is started. */
    public static void drawPorts(PortBook ports) {
        List<String> names = new ArrayList<>(List.of("database", "broker", "broker-controller", "mail", "outbox"));
        for (Service service : all()) {
            if (!service.equals(Service.GATEWAY)) {
                names.add(service.port());
            }
            names.add(service.managementPort());
        }
        names.forEach(ports::of);
    }

    private static List<Service> all() {
        List<Service> all = new ArrayList<>(List.of(Service.ISSUER));
        all.addAll(Service.DOMAIN);
        all.add(Service.GATEWAY);
        return all;
    }

    /** Fails at once when something was not built. */
    public void unpack() throws InterruptedException {
        for (Service service : all()) {
            program(service);
        }
        for (Service service : all()) {
            program(service).unpack();
        }
    }

    private Program program(Service service) {
        return Program.of(home, service.module(), service.name());
    }

    public Part database() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("WATCHKEEPER_DATABASE_DIR", data.file("database").toString());
        environment.put("WATCHKEEPER_DATABASE_PORT", Integer.toString(ports.of("database")));
        List<String> services = all().stream()
                .map(Service::database)
                .filter(name -> !name.isEmpty())
                .map(name ->
                        name + ":" + secrets.of("database." + name + ".owner") + ":" + secrets.of("database." + name))
                .toList();
        environment.put("WATCHKEEPER_DATABASE_SERVICES", String.join(",", services));
        return server("database", "watchkeeper.embedded.DatabaseMain", 64, environment);
    }

    public Part broker() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("WATCHKEEPER_BROKER_DIR", data.file("broker").toString());
        environment.put("WATCHKEEPER_BROKER_PORT", Integer.toString(ports.of("broker")));
        environment.put("WATCHKEEPER_BROKER_CONTROLLER_PORT", Integer.toString(ports.of("broker-controller")));
        return server("broker", "watchkeeper.embedded.BrokerMain", 512, environment);
    }

    private Part server(String name, String main, int megabytes, Map<String, String> environment) {
        List<String> command = Java.command(megabytes, List.of("-cp", System.getProperty("java.class.path", ""), main));
        return new Part(
                name,
                command,
                environment,
                Map.of("port", ports.of(name)),
                new Readiness.Line(),
                data.log(name),
                Duration.ofSeconds(45));
    }

    public List<Part> issuer() {
        return List.of(boot(Service.ISSUER, settings.issuer()));
    }

    public List<Part> services() {
        return Service.DOMAIN.stream()
                .map(service -> boot(service, settings.service(service)))
                .toList();
    }

    public List<Part> gateway() {
        return List.of(boot(Service.GATEWAY, settings.gateway()));
    }

    private Part boot(Service service, Map<String, String> environment) {
        boolean gateway = service.equals(Service.GATEWAY);
        int management = ports.of(service.managementPort());
        return new Part(
                service.name(),
                program(service).command(service.megabytes()),
                environment,
                Map.of("port", gateway ? address.port() : ports.of(service.port()), "management", management),
                new Readiness.Health(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")),
                data.log(service.name()),
                Duration.ofSeconds(gateway ? 15 : 30));
    }

    /** What is still to be trained, in the order of the starts. */
    public List<Training> trainings() {
        List<Training> wanted = new ArrayList<>();
        for (Service service : all()) {
            Program program = program(service);
            Path output = program.cache().resolveSibling(service.name() + ".aot.new");
            program.training(service.megabytes(), output).ifPresent(command -> {
                Map<String, String> environment = service.equals(Service.ISSUER)
                        ? settings.issuer()
                        : service.equals(Service.GATEWAY) ? settings.gateway() : settings.service(service);
                wanted.add(new Training(service.name(), command, environment, output, program.cache()));
            });
        }
        return wanted;
    }
}
