package watchkeeper.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the README, of a real run: board, incident, a unit's duties on a phone. Remade by
 * {@code mvn -Pcampaign -pl deploy/e2e -am -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false verify}.
 */
@Tag("campaign")
class PicturesTest {
    private static final Path PICTURES = Product.ROOT.resolve("dashboard");
    private static final String TITLE = "公积金新政引发关注";

    @TempDir
    Path directory;

    @Test
    void showWhatBurnsWhatIsOwedAndWhatComesNext() throws Exception {
        try (Product product = Product.start(
                        directory.resolve("data"), "--speed", "600", "--start-at", "2026-08-20T07:00:00+08:00");
                DutyRoom room = new DutyRoom(product)) {
            Way way = new Way(product);
            way.feed("hot-search-2026-08-18.ndjson");
            way.feed("hot-search-2026-08-19.ndjson");
            String story = way.story("公积金", found -> found.path("observations").asInt() > 60)
                    .path("id")
                    .asString();
            Agency bureau = Agency.bureau(product);
            String incident = way.open(TITLE, story, bureau.unit(), bureau.otherUnit());
            Job job = Job.begun(product, way, bureau, incident);
            job.oneUnitReports();
            job.theOtherIsOverdue();
            room.bothSeeIt(TITLE, "信息中心应急指挥工作组");
            Window center = room.center();
            Window unit = room.unit();
            center.page().locator("[data-incident] .heat-line").first().waitFor();
            center.picture(PICTURES.resolve("board.png"));
            unit.go("#/duties");
            unit.page().locator("[data-slot].state-OVERDUE").first().waitFor();
            unit.picture(PICTURES.resolve("duties.png"));
            room.whatTheOneAssessesTheOtherSees(incident);
            room.whatTheOneReportsTheOtherSees(incident);
            center.page().locator(".said").getByText("已办理").waitFor();
            center.picture(PICTURES.resolve("incident.png"));
        }
    }
}
