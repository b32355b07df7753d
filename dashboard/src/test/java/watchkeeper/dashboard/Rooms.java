package watchkeeper.dashboard;

import java.util.List;

/** What the services answer the pages beside the board, on the afternoon of the scene. */
final class Rooms {
    static final String DUTY_OFFICER = me("duty-officer", "", "\"duty-officer\"");
    static final String BUREAU_OFFICE = me("bureau-office", "\"BUREAU_OFFICE\"", "");
    static final String ADMIN = me("admin", "", "\"admin\"");
    static final String UNIT_A = "{\"sub\":\"unit-a\",\"bodies\":[],\"units\":[\"unit-a\"],\"roles\":[\"signer\"]}";

    /** The address of every page, after the frame's own. */
    static final List<String> ALL = List.of(
            "#/",
            "#/duties",
            "#/duties/d1-unit-b-1",
            "#/duties/reports/rep-1",
            IncidentScene.PAGE,
            "#/stories",
            "#/stories/story-1",
            "#/watchlists",
            "#/watchlists/housing-fund",
            "#/feeds",
            "#/plans",
            "#/plans/baotou-housing-2018/1",
            "#/plans/baotou-housing-2018/1/rehearsal",
            "#/plans/baotou-housing-2018/1/compare/baotou-housing-2018/2",
            "#/calendars/2026",
            "#/calendars/2027",
            "#/rosters");

    private Rooms() {}

    static void furnish(ScriptedGateway gateway) {
        IncidentScene.furnish(gateway);
        String first = Scene.text("plan-1.json");
        String second = Scene.text("plan-2.json");
        gateway.answer("/api/plans", "{\"items\":[" + line(first) + "," + line(second) + "],\"next\":null}");
        gateway.answer("/api/plans/baotou-housing-2018/1", first);
        gateway.answer("/api/plans/baotou-housing-2018/2", second);
        gateway.answer("/api/plans/baotou-housing-2018/1/rehearsal", "{\"terms\":\"as they are\"}");
        gateway.answer("POST", "/api/duties/rehearsal", 200, Scene.text("rehearsal.json"));
        gateway.answer("/api/stories/story-1", Scene.text("story-1.json"));
        gateway.answer("/api/watchlists", "{\"items\":[" + String.join(",", Scene.rows("watchlists")) + "]}");
        gateway.caughtUp("/api/watchlists", Scene.rows("watchlists"));
        gateway.answer("/api/watchlists/housing-fund/versions", Scene.text("watchlist-versions.json"));
        gateway.caughtUp("/api/feeds", Scene.rows("feeds"));
        gateway.answer("/api/detections/quarantine", Scene.text("quarantine.json"));
        gateway.answer("/api/calendars", Scene.text("calendars.json"));
        gateway.answer("/api/calendars/2026", Scene.text("calendar-2026.json"));
        gateway.answer("/api/rosters", Scene.text("rosters.json"));
        gateway.answer("/api/reports/rep-1", Scene.text("report-1.json"));
    }

    /** The version's line: what stands under the first name of the file. */
    private static String line(String version) {
        int from = version.indexOf('{', 1);
        return version.substring(from, version.indexOf("\"faults\"")).strip().replaceAll(",$", "");
    }

    private static String me(String sub, String unit, String role) {
        return "{\"sub\":\"%s\",\"bodies\":[],\"units\":[%s],\"roles\":[%s]}".formatted(sub, unit, role);
    }
}
