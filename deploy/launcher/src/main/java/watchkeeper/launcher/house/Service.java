package watchkeeper.launcher.house;

import java.util.List;

/**
 * A part that is a Spring Boot program.
 *
 * @param name of the part and of its jar
 * @param module directory of the module below the product's home
 * @param database name of its database and runtime role; empty when it has none
 * @param megabytes of heap
 */
record Service(String name, String module, String database, int megabytes) {
    static final Service ISSUER = new Service("issuer", "deploy/issuer", "issuer", 256);
    static final Service GATEWAY = new Service("gateway", "deploy/gateway", "", 256);
    static final Service INCIDENT = new Service("incident-service", "incident-service", "incident", 320);
    static final Service MONITORING = new Service("monitoring-service", "monitoring-service", "monitoring", 320);
    static final Service REPORTING = new Service("reporting-service", "reporting-service", "reporting", 320);
    static final Service NOTIFICATION =
            new Service("notification-service", "notification-service", "notification", 320);

    static final List<Service> DOMAIN = List.of(INCIDENT, MONITORING, REPORTING, NOTIFICATION);

    String port() {
        return name;
    }

    String managementPort() {
        return name + "-management";
    }
}
