package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows on a report that was sent, and on one that was not. */
class KeptReportTest extends BrowserTest {
    private static final String REPORT = "#/duties/reports/rep-1";

    @BeforeEach
    void furnish() {
        Rooms.furnish(gateway);
        gateway.me(IncidentScene.UNIT_B);
    }

    @Test
    void aMissedSlotIsMadeUpForByAReportAtAnyTime() {
        Page page = at("#/duties");
        page.locator("[data-slot=d2-b-16] [data-make-up]").click();
        Locator dialog = page.locator("dialog.act");
        assertThat(dialog.locator("[data-field=missedSlot] option:checked")).hasText("专报 第 16 期 · 8月18日 03:00");
        dialog.locator("[data-field=summary] textarea").fill("当晚的情况");
        dialog.locator("button.primary").click();
        assertThat(page.locator(".said")).hasText("✓ 补述漏报");
        Assertions.assertThat(gateway.written().getLast().path()).isEqualTo("/api/incidents/inc-0002/reports");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"summary\":\"当晚的情况\",\"missedSlot\":\"d2-b-16\",\"final\":false}");
    }

    @Test
    void itsSignerCorrectsItWithAReason() {
        gateway.answer("POST", "/api/reports/rep-1/correction", 201, "{\"id\":\"rep-2\"}");
        gateway.answer(
                "/api/reports/rep-2",
                Scene.text("report-1.json")
                        .replace("\"number\": 1", "\"number\": 2")
                        .replace("\"corrects\": null", "\"corrects\": \"rep-1\"")
                        .replace("\"reason\": null", "\"reason\": \"人数有误\""));
        Page page = at(REPORT);
        assertThat(page.locator("wk-after-sent")).containsText("补述漏报时段 d2-b-16");
        page.locator("[data-follow=correction]").click();
        Locator dialog = page.locator("dialog.act");
        assertThat(dialog.locator("[data-field=summary] textarea")).hasValue("窗口排队缓解。");
        dialog.locator("[data-field=summary] textarea").fill("窗口排队已疏散。");
        dialog.locator("[data-field=reason] textarea").fill("人数有误");
        dialog.locator("button.primary").click();
        assertThat(page.locator("wk-after-sent")).containsText("第 2 版 · 理由 人数有误");
        assertThat(page.locator("wk-after-sent a")).hasAttribute("href", REPORT);
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"summary\":\"窗口排队已疏散。\",\"next\":\"继续分流\",\"reason\":\"人数有误\"}");
    }

    @Test
    void whomItWentToReceivesIt() {
        gateway.me(IncidentScene.COMMAND_TEAM);
        Page page = at(REPORT);
        assertThat(page.locator("[data-receiver=INFORMATION_CENTER]")).containsText("✓ 已签收 information-center");
        assertThat(page.locator("[data-receiver=BUREAU_COMMAND_TEAM]")).containsText("尚未签收");
        assertThat(page.locator("[data-follow=correction]")).hasCount(0);
        page.locator("[data-follow=receipt]").click();
        page.locator("dialog.act button.primary").click();
        assertThat(page.locator("wk-after-sent > .said")).hasText("✓ 签收");
        Assertions.assertThat(gateway.written().getLast().path()).isEqualTo("/api/reports/rep-1/receipt");
        Assertions.assertThat(gateway.written().getLast().body()).isEqualTo("{\"receiver\":\"BUREAU_COMMAND_TEAM\"}");
    }

    @Test
    void anybodyElseIsToldWhoMay() {
        gateway.me(Rooms.UNIT_A);
        Page page = at(REPORT);
        assertThat(page.locator("wk-after-sent .who-may")).containsText("由收文单位签收");
        assertThat(page.locator("[data-follow]")).hasCount(0);
    }

    @Test
    void aDeputySeesForWhomAndUntilWhen() {
        gateway.me(IncidentScene.NOBODY);
        String deputies = Scene.text("deputies.json").replace("duty-officer", "leader");
        gateway.answer("/api/deputies", deputies);
        Page page = at("#/duties");
        assertThat(page.locator(".who")).containsText("代理 局应急指挥小组 至 8月19日 08:00");
        go(page, "#/");
        assertThat(page.locator(".incidents [data-open-incident]")).hasText("立案");
    }
}
