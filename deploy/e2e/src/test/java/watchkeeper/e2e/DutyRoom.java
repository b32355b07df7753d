package watchkeeper.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/** Two people at their screens: the information centre at a desk, a unit on a phone. */
final class DutyRoom {
    private final Product product;
    private final String incident;
    private final BoardPage center;
    private final BoardPage unit;

    DutyRoom(Product product, String incident, BoardPage center, BoardPage unit) {
        this.product = product;
        this.incident = incident;
        this.center = center;
        this.unit = unit;
    }

    void bothLogIn(String title, String commandBody) throws Exception {
        center.logIn(product.url("/"), "information-center", product.password("information-center"));
        center.page().getByText(title).first().waitFor();
        center.page().getByText(commandBody).first().waitFor();
        unit.logIn(product.url("/"), "unit-a", product.password("unit-a"));
        unit.page().locator(".connection.is-live").waitFor();
    }

    /** A form of the plan, filled in by hand; the other page shows it without being loaded again. */
    void whatTheOneAssessesTheOtherSees() {
        String advice = "尽快发布解读，窗口增派人手";
        unit.go("#/incidents/" + incident);
        center.go("#/incidents/" + incident);
        Page page = center.page();
        page.locator("[data-act=assessments]").click();
        Locator form = page.locator("dialog.act");
        form.locator("[data-field=form] select").selectOption("BUREAU");
        form.locator("[data-field=finding] select").selectOption("UNSTABLE");
        form.locator("[data-field=advice] textarea").fill(advice);
        form.locator("button.primary").click();
        page.locator(".said").getByText("已办理：研判").waitFor();
        unit.page().locator("[data-assessment]").getByText(advice).waitFor();
    }

    /** A report drafted from the record and signed on the phone. */
    void whatTheOneReportsTheOtherSees() {
        unit.go("#/duties");
        Page page = unit.page();
        page.locator("[data-slot='" + justOpened() + "'] a.button").click();
        page.locator(".draft-acts button").first().click();
        page.locator(".group summary").waitFor();
        page.locator("#report-realMatter").fill("窗口已增派人手");
        page.locator("button[value=send]").click();
        page.locator(".said").getByText("已签发并报送").waitFor();
        center.page().locator("[data-report]").getByText("unit-a").first().waitFor();
    }

    /** At this speed another may be missed before the report is written. */
    private String justOpened() {
        return await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> new Way(product)
                                .slots(incident, "SPECIAL_REPORT", "unit-a")
                                .getLast(),
                        slot -> Duration.between(Way.instant(slot, "opensAt"), EveryAct.now(product))
                                        .toHours()
                                < 2)
                .path("id")
                .asString();
    }
}
