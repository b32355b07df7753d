package watchkeeper.launcher.home;

import java.util.List;

/** What a local account may report for ({@code units}), decide as ({@code bodies}), and otherwise do ({@code roles}). */
public record Account(String name, List<String> bodies, List<String> units, List<String> roles) {

    /** The local accounts of {@code up}; a real installation has its own issuer. */
    public static final List<Account> ALL = List.of(
            unit("duty-officer", "INFORMATION_CENTER", "duty-officer", "signer"),
            unit("bureau-office", "BUREAU_OFFICE", "bureau-office", "signer"),
            body("bureau-command", "BUREAU_COMMAND"),
            body("bureau-command-team", "BUREAU_COMMAND_TEAM"),
            body("information-center", "INFORMATION_CENTER"),
            unit("petition-office", "PETITION_OFFICE", "signer"),
            body("on-scene-team", "ON_SCENE_TEAM"),
            unit("unit-a", "unit-a", "signer"),
            unit("unit-b", "unit-b", "signer"),
            // For the second shipped plan, the city hospital's.
            body("hospital-command", "HOSPITAL_COMMAND"),
            body("hospital-crisis", "CRISIS_TEAM"),
            body("hospital-press", "PRESS_OFFICE"),
            body("hospital-desk", "DUTY_DESK"),
            unit("hospital-medical", "MEDICAL_AFFAIRS", "signer"),
            unit("ward-a", "ward-a", "signer"),
            unit("ward-b", "ward-b", "signer"),
            role("leader", "leader"),
            role("archivist", "archivist"),
            role("admin", "admin"),
            role("feed", "feed"),
            role("dashboard", "viewer"));

    private static Account unit(String name, String unit, String... roles) {
        return new Account(name, List.of(), List.of(unit), List.of(roles));
    }

    private static Account body(String name, String body) {
        return new Account(name, List.of(body), List.of(body), List.of("signer"));
    }

    private static Account role(String name, String role) {
        return new Account(name, List.of(), List.of(), List.of(role));
    }
}
