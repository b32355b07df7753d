package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People at their screens, and what they do by mouse: the README's first ten minutes. A unit sits at a phone. */
final class DutyRoom implements AutoCloseable {
    private static final String CENTER = "information-center";
    private static final String UNIT = "unit-a";

    private final Product product;
    private final Screens screens = new Screens();
    private final Map<String, Window> windows = new TreeMap<>();

    DutyRoom(Product product) {
        this.product = product;
    }

    @Override
    public void close() {
        screens.close();
    }

    Window center() {
        return of(CENTER);
    }

    Window unit() {
        return of(UNIT);
    }

    /** Their window, logged in when it is first looked at. */
    private Window of(String account) {
        return windows.computeIfAbsent(account, name -> {
            Window window = name.equals(UNIT) ? screens.phone() : screens.desk();
            try {
                window.logIn(product.url("/"), name, product.password(name));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            window.page().locator(".connection.is-live").waitFor();
            return window;
        });
    }

    /** The story with its suggested level becomes an incident; whoever opened it is told who may start the response. */
    String theDutyOfficerOpensItFromItsStory(String story, String title, List<String> units, String whoMayStart) {
        Window officer = of("duty-officer");
        officer.go("#/stories");
        Page page = officer.page();
        page.locator("[data-story] h2 a").filter(having(story)).first().click();
        page.getByText("四3").first().waitFor();
        page.locator("[data-act=incident] summary").click();
        page.locator("#incident-title").fill(title);
        page.locator("#incident-units").fill(String.join(" ", units));
        page.locator("[data-act=incident] button.primary").click();
        page.locator(".acts .done a").filter(having(title)).click();
        page.locator(".others summary").click();
        page.locator("[data-not-mine=response]")
                .filter(having(whoMayStart))
                .first()
                .waitFor();
        String hash = String.valueOf(page.evaluate("() => location.hash"));
        return hash.substring(hash.lastIndexOf('/') + 1);
    }

    void theCenterAssessesItAndStartsTheResponse(String incident, String level) {
        center().go("#/incidents/" + incident);
        assessed("UNSTABLE", "先核实，再回应");
        Locator form = form(center(), "response");
        form.locator("[data-field=level] select").selectOption(level);
        send(center(), form);
    }

    void theCommandTeamRaisesIt(String incident, String level) {
        Window team = of("bureau-command-team");
        team.go("#/incidents/" + incident);
        Locator form = form(team, "response");
        form.locator("[data-field=level] select").selectOption(level);
        form.locator("[data-field=reason] :is(input, textarea)").fill("主流媒体转载");
        form.locator("[data-field=authorisation] :is(input, textarea)").fill("局党委 8 月 20 日授权");
        send(team, form);
    }

    /** Every window goes on by itself after what it was connected to was gone. */
    void everybodyIsConnectedAgainAndSeesItOnce(String title) {
        windows.values().forEach(window -> {
            window.page().locator(".connection.is-live").waitFor();
            window.go("#/");
            Locator rows = window.page().locator("[data-incident]").filter(having(title));
            rows.first().waitFor();
            assertThat(rows.count()).isEqualTo(1);
        });
    }

    void bothSeeIt(String title, String commandBody) {
        for (Window window : List.of(center(), unit())) {
            window.page().getByText(title).first().waitFor();
            window.page().getByText(commandBody).first().waitFor();
        }
    }

    /** A form of the plan, filled in by hand; the other page shows it without being loaded again. */
    void whatTheOneAssessesTheOtherSees(String incident) {
        String advice = "尽快发布解读，窗口增派人手";
        unit().go("#/incidents/" + incident);
        center().go("#/incidents/" + incident);
        assessed("UNSTABLE", advice);
        unit().page().locator("[data-assessment]").getByText(advice).waitFor();
    }

    private void assessed(String finding, String advice) {
        Locator form = form(center(), "assessments");
        form.locator("[data-field=form] select").selectOption("BUREAU");
        form.locator("[data-field=finding] select").selectOption(finding);
        form.locator("[data-field=advice] textarea").fill(advice);
        send(center(), form);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator form(Window window, String act) {
        window.page().locator("[data-act=" + act + "]").click();
        return window.page().locator("dialog.act");
    }

    private static void send(Window window, Locator form) {
        form.locator("button.primary").click();
        window.page().locator(".said").getByText("已办理").waitFor();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** A report drafted from the record and signed on the phone. */
    void whatTheOneReportsTheOtherSees(String incident) {
        center().go("#/incidents/" + incident);
        unit().go("#/duties");
        Page page = unit().page();
        page.locator("[data-slot='" + openedLately(incident) + "'] a.button").click();
        page.locator(".draft-acts button").first().click();
        page.locator(".group summary").waitFor();
        page.locator("#report-realMatter").fill("窗口已增派人手");
        page.locator("button[value=send]").click();
        page.locator(".said").getByText("已签发并报送").waitFor();
        center().page().locator("[data-report]").getByText(UNIT).first().waitFor();
    }

    /** At this speed one that opened long ago may be missed before the report is written. */
    private String openedLately(String incident) {
        Way way = new Way(product);
        return await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> way.slots(incident, "SPECIAL_REPORT", UNIT).getLast(),
                        slot -> Duration.between(Way.instant(slot, "opensAt"), EveryAct.now(product))
                                        .toHours()
                                < 6)
                .path("id")
                .asString();
    }

    void theProofIsRead(String incident) {
        center().go("#/incidents/" + incident);
        Page page = center().page();
        // What was said in the last seconds is not settled yet, and asked for again.
        await().atMost(Way.PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    page.locator(".proof-acts button").first().click();
                    return page.getByText("逐一核对").count() > 0;
                });
    }
}
