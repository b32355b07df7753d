package watchkeeper.dashboard;

/** What the services answer about the incident of the scene, and what waits for its people. */
final class IncidentScene {
    static final String PAGE = "#/incidents/inc-0001";
    static final String PATH = "/api/incidents/inc-0001";
    static final String COMMAND_TEAM =
            "{\"sub\":\"bureau-command-team\",\"bodies\":[\"BUREAU_COMMAND_TEAM\"],\"units\":[\"BUREAU_COMMAND_TEAM\"],"
                    + "\"roles\":[\"signer\"]}";
    static final String UNIT_B = "{\"sub\":\"unit-b\",\"bodies\":[],\"units\":[\"unit-b\"],\"roles\":[\"signer\"]}";
    static final String ARCHIVIST = "{\"sub\":\"archivist\",\"bodies\":[],\"units\":[],\"roles\":[\"archivist\"]}";
    static final String NOBODY = "{\"sub\":\"leader\",\"bodies\":[],\"units\":[],\"roles\":[\"leader\"]}";

    private IncidentScene() {}

    static void furnish(ScriptedGateway gateway) {
        gateway.answer(PATH, Scene.text("incident-1.json"));
        gateway.answer(PATH + "/authority", Scene.text("authority.json"));
        gateway.answer(PATH + "/registers", Scene.text("registers.json"));
        gateway.answer(PATH + "/stability", Scene.text("count-1.json"));
        gateway.answer(PATH + "/timeline", Scene.text("timeline.sse"));
        gateway.answer(PATH + "/proof", Scene.text("proof-1.json"));
        gateway.answer("/api/calendars/2026", Scene.text("calendar-2026.json"));
        gateway.answer("/api/plans/baotou-housing-2018/1", Scene.text("plan-1.json"));
        gateway.answer("/api/duties/d1-unit-b-1/draft", Scene.text("draft-1.json"));
        gateway.answer("/api/deputies", Scene.text("deputies.json"));
        gateway.answer("/api/reports", Scene.text("reports.json"));
        gateway.answer("/api/tasks", Scene.text("tasks.json"));
    }

    /** The plan's lines as somebody sees them who may do nothing. */
    static String nobodysAuthority() {
        return Scene.text("authority.json").replace("\"you\": true", "\"you\": false");
    }
}
