package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One start of the product; the real feed goes through all four services, and every process is killed on the way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayTest {
    private static final double SPEED = 600;
    private static final String TITLE = "公积金新政引发关注";

    @TempDir
    static Path directory;

    private static Product product;
    private static Way way;
    private static DutyRoom room;
    private static Agency bureau;
    private static Job hospitalJob;
    private static Job job;

    @BeforeAll
    static void up() throws Exception {
        product = Product.start(
                directory.resolve("data"),
                "--speed",
                Double.toString(SPEED),
                "--start-at",
                "2026-08-19T12:00:00+08:00");
        way = new Way(product);
        bureau = Agency.bureau(product);
        room = new DutyRoom(product);
    }

    @AfterAll
    static void down() throws Exception {
        room.close();
        product.close();
    }

    /** Another agency, which asks for one stable day where its shipped plan asks for two. */
    @Test
    @Order(1)
    void anotherAgencysPlanIsEnteredAdoptedAndGoneBy() {
        String yaml = Agency.yaml(product, "city-hospital/1")
                .replaceFirst("version: \"1\"", "version: \"1.1\"")
                .replaceFirst("stableDays: 2", "stableDays: 1");
        assertThat(Agency.enter(product, "bureau-office", yaml.replace("PT12H", "PT0S"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Agency.enter(product, "bureau-office", yaml).statusCode()).isEqualTo(201);
        Agency hospital = Agency.hospital(product, "1.1");
        assertThat(hospital.adopt(product, "unit-a").statusCode()).isEqualTo(403);
        assertThat(hospital.adopt(product, "bureau-office").statusCode()).isEqualTo(201);
        String incident = way.open("急诊等候时间过长", null, hospital.unit(), hospital.otherUnit());
        hospitalJob = Job.begun(product, way, hospital, incident);
        hospitalJob.oneUnitReports();
        hospitalJob.itMayNotBeLiftedYet();
        everyActIsTaken(hospital);
        assertThat(bureau.adopt(product, "bureau-command").statusCode()).isEqualTo(403);
        assertThat(bureau.adopt(product, "hospital-command").statusCode()).isEqualTo(201);
    }

    @Test
    @Order(2)
    void theRealFeedBecomesOneStoryWithASuggestedLevel() throws Exception {
        JsonNode answer = way.feed("hot-search-2026-08-18.ndjson");
        assertThat(answer.path("accepted").asInt()).isEqualTo(1035);
        way.feed("hot-search-2026-08-19.ndjson");
        JsonNode story = way.story("公积金", found -> found.path("observations").asInt() > 60);
        assertThat(story.path("suggested").path("level").asString()).isEqualTo("III");
        assertThat(story.path("suggested").path("clause").asString()).isEqualTo("四3");
        assertThat(story.path("heat").size()).isGreaterThan(10);
        assertThat(way.items("/api/stories").stream()
                        .filter(other -> other.path("watchlist").equals(story.path("watchlist"))))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void theWholeJobBeginsAndEveryServiceMayDieOnTheWay() {
        String story = way.story("公积金", found -> true).path("title").asString();
        String incident = room.theDutyOfficerOpensItFromItsStory(
                story, TITLE, List.of(bureau.unit(), bureau.otherUnit()), bureau.body("III"));
        job = Job.planned(product, way, bureau, incident);
        job.onlyItsBodyMayStartIt();
        room.theCenterAssessesItAndStartsTheResponse(incident, "III");
        job.started().oneUnitReports();
        killAndAwait("incident-service", "monitoring-service");
        killAndAwait("notification-service", "reporting-service");
        room.everybodyIsConnectedAgainAndSeesItOnce(TITLE);
        job.theOtherIsOverdue();
    }

    @Test
    @Order(4)
    void everyActOfThePlanIsTakenThroughTheGateway() {
        everyActIsTaken(bureau);
    }

    private static void everyActIsTaken(Agency agency) {
        EveryAct acts = EveryAct.openedByPhone(product, agency, agency.unit());
        acts.whoMayIsSaidBeforeAndAfter();
        acts.measuresWaitForTheFirstReport();
        Instant before = EveryAct.now(product);
        acts.start("III");
        acts.takesIn(EveryAct.openedByPhone(product, agency, agency.otherUnit()));
        acts.aWarningIsReleasedAdjustedAndLiftedAsCap();
        acts.theApprovedWordingIsReleasedAndNoOther();
        acts.aConsultationBecomesAnInstructionThatIsFedBack();
        acts.theCommandIsHandedOverByBoth();
        acts.itIsReadAsItStoodBeforeTheResponse(before);
        acts.itEndsWithItsEvaluation();
        EveryAct.openedByPhone(product, agency, agency.unit()).isDismissed();
    }

    @Test
    @Order(5)
    void twoPeopleWorkByMouseAndSeeEachOthersActs() {
        String incident = incident();
        room.bothSeeIt(TITLE, "信息中心应急指挥工作组");
        room.whatTheOneAssessesTheOtherSees(incident);
        room.whatTheOneReportsTheOtherSees(incident);
    }

    @Test
    @Order(6)
    void aLiveListGoesOnThroughTheGatewayWhereItWasCut() {
        long position =
                product.get("dashboard", "/api/duties?limit=1").path("position").asLong();
        List<String> once = way.idsAfter(Long.toString(position - 20));
        List<String> again = way.idsAfter(once.get(once.size() / 2));
        assertThat(once).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(again)
                .startsWith(once.subList(once.size() / 2 + 1, once.size()).toArray(String[]::new));
    }

    @Test
    @Order(7)
    void whoHasNoTokenStaysOutside() {
        HttpResponse<String> answer = product.send(HttpRequest.newBuilder(URI.create(product.url("/api/incidents")))
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
        HttpResponse<String> forged = product.send(HttpRequest.newBuilder(URI.create(product.url("/api/incidents")))
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")
                .build());
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }

    /** The slot of eight hours is missed after sixteen; what stands before this is done while they pass. */
    @Test
    @Order(8)
    void brokerAndDatabaseMayDieTooAndWhatWasMissedStandsAtItsTrueTimes() {
        killAndAwait("broker");
        killAndAwait("database");
        job.theOtherMissedItAtItsTrueTimes();
    }

    @Test
    @Order(9)
    void raisingDoublesAndLosesNothing() {
        String incident = incident();
        room.theCommandTeamRaisesIt(incident, "II");
        await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(() -> product.get("leader", "/api/incidents/" + incident)
                        .path("level")
                        .asString("")
                        .equals("II"));
        way.firstSlot(incident, "SPECIAL_REPORT", "PETITION_OFFICE");
        List<JsonNode> slots = way.slots(incident, "SPECIAL_REPORT", "unit-a");
        for (int i = 1; i < slots.size(); i++) {
            assertThat(Way.instant(slots.get(i), "opensAt")).isEqualTo(Way.instant(slots.get(i - 1), "dueAt"));
            assertThat(slots.get(i).path("number").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    @Order(10)
    void theOtherAgencysStableDayIsFound() {
        hospitalJob.itIsFoundStable();
    }

    @Test
    @Order(11)
    void theProofIsReadOnTheScreen() {
        room.theProofIsRead(incident());
    }

    @Test
    @Order(12)
    void theOwnerIsToldByMailAndBySignedWebhookAndThenTheNextPerson() {
        String incident = incident();
        await().atMost(Way.PATIENCE).ignoreExceptions().untilAsserted(() -> {
            String outbox = Files.readString(product.data().resolve("outbox/outbox.ndjson"));
            assertThat(outbox).contains("MAIL").contains("WEBHOOK");
            assertThat(way.items("/api/notifications?incident=" + incident).stream()
                            .filter(row -> row.path("recipient").asString().equals("unit-b"))
                            .map(row -> row.path("escalations").size()))
                    .anyMatch(escalations -> escalations > 0);
        });
    }

    /** Killed, and a day passes before anybody starts it again: no slot of that day is lost, doubled or dated wrongly. */
    @Test
    @Order(13)
    void theLauncherMayDieTooAndADayPassWithoutIt() throws Exception {
        String incident = incident();
        JsonNode before = way.slots(incident, "SPECIAL_REPORT", "unit-b").getFirst();
        Instant down = EveryAct.now(product);
        product.killLauncher();
        product.up("--start-at", down.plus(Duration.ofHours(25)).toString());
        JsonNode after = way.slots(incident, "SPECIAL_REPORT", "unit-b").getFirst();
        assertThat(Way.history(after)).isEqualTo(Way.history(before));
        assertThat(product.get("leader", "/api/incidents/" + incident)
                        .path("units")
                        .size())
                .isEqualTo(2);
        Job.raised(product, way, bureau, incident).whatPassedUnseenStandsAtItsTrueTimes(down);
        await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(product.proves(incident)).startsWith("PROVED"));
    }

    /** Under its own plan, though another has been adopted since. */
    @Test
    @Order(14)
    void theOtherAgencysHoursAreItsOwnAndItsResponseIsLiftedAfterItsStableDay() {
        hospitalJob.theOtherMissedItAtItsTrueTimes();
        hospitalJob.itIsLiftedWhenTheDayIsOver();
    }

    private static String incident() {
        return await()
                .atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(() -> way.items("/api/incidents"), list -> !list.isEmpty())
                .stream()
                .filter(row -> row.path("title").asString("").equals(TITLE))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static void killAndAwait(String... parts) {
        Map<String, Long> killed = new TreeMap<>();
        for (String part : parts) {
            killed.put(part, product.pid(part));
        }
        killed.values().forEach(product::kill);
        for (String part : parts) {
            await().atMost(Way.PATIENCE).ignoreExceptions().until(() -> product.isReady(part, killed.get(part)));
            assertThat(product.said()).anyMatch(line -> line.contains(part) && line.contains("died"));
        }
    }
}
