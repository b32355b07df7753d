package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans, working days, rosters: what the agency goes by. */
class PlanRoomsTest extends BrowserTest {
    private static final String VERSION = "#/plans/baotou-housing-2018/1";

    @BeforeEach
    void furnish() {
        Rooms.furnish(gateway);
        gateway.me(Rooms.BUREAU_OFFICE);
    }

    @Test
    void aVersionIsReadWithItsTermsAndWhatIsDeclined() {
        Page page = at("#/plans");
        assertThat(page.locator("[data-plan='baotou-housing-2018/1'] .in-use")).hasText("现行");
        assertThat(page.locator("[data-plan='baotou-housing-2018/1'] .adoptions"))
                .containsText("首次采用");
        page.locator("[data-plan='baotou-housing-2018/1'] h2 a").click();
        Locator level = page.locator("[data-level=II]");
        assertThat(level).containsText("局应急指挥小组");
        assertThat(level.locator("tbody tr").first()).containsText("每 6 小时");
        assertThat(level.locator("tbody tr").first()).containsText("信息中心应急指挥工作组、信访科、各责任单位");
        assertThat(page.locator(".declined li")).hasCount(7);
        assertThat(page.locator(".declined li").first()).containsText("五(一)5、五(二)5、五(三)5");
        assertThat(page.locator(".declined li").first()).containsText("理由: 属于内容管控");
        picture(page, "plan-zh");
    }

    @Test
    void twoVersionsAreComparedByWhatChangesForWhom() {
        Page page = at(VERSION + "/compare");
        page.locator("#compare-with").selectOption("baotou-housing-2018/2");
        assertThat(page.locator(".change")).hasCount(4);
        Locator report = page.locator(".change").filter(new Locator.FilterOptions().setHasText("专报"));
        assertThat(report).containsText("涉及: 各责任单位、各监看部门、信息中心应急指挥工作组、局办公室");
        assertThat(report.locator("del").first()).hasText("8 小时");
        assertThat(report.locator("ins").first()).hasText("6 小时");
        assertThat(page.locator(".change.is-removed")).containsText("值班交接");
        assertThat(page.locator("[data-area=act]")).containsText("录入工作日通知");
        picture(page, "plan-comparison");
    }

    @Test
    void aRehearsalIsAPictureOfLanesOverDays() {
        Page page = at(VERSION + "/rehearsal");
        page.locator("#rehearsal-at").fill("2026-08-18T08:00");
        page.locator("#rehearsal-days").fill("2");
        page.locator(".rehearsal-form button").click();
        Locator reports = page.locator("[data-lane='SPECIAL_REPORT unit-a']");
        assertThat(reports.locator("circle")).hasCount(4);
        assertThat(reports.locator("svg"))
                .hasAttribute("aria-label", "专报，unit-a：8月18日 14:00、8月18日 20:00、8月19日 14:00、8月19日 20:00");
        assertThat(page.locator(".lane-days text")).hasText(new String[] {"8月19日", "8月20日"});
        assertThat(page.locator("main")).containsText("2 天内共 7 项");
        assertThat(page.locator("main")).containsText("平稳日：2026-08-19、2026-08-20");
        assertThat(page.locator(".provisional").first()).containsText("暂计");
        Assertions.assertThat(gateway.written().getLast().body()).isEqualTo("{\"terms\":\"as they are\"}");
        picture(page, "plan-rehearsal");
    }

    @Test
    void twoRehearsalsAreDrawnOverEachOther() {
        gateway.answer("/api/plans/baotou-housing-2018/2/rehearsal", "{\"terms\":\"the other's\"}");
        Page page = at(VERSION + "/rehearsal");
        page.locator("#rehearsal-days").fill("2");
        page.locator("#rehearsal-against").selectOption("[\"baotou-housing-2018\",\"2\",\"I\"]");
        page.locator(".rehearsal-form button").click();
        Locator reports = page.locator("[data-lane='SPECIAL_REPORT unit-a']");
        assertThat(reports.locator("circle")).hasCount(4);
        assertThat(reports.locator("rect.is-other")).hasCount(4);
        assertThat(reports.locator("svg"))
                .hasAttribute("aria-label", Pattern.compile(".*8月19日 20:00；对比：8月18日 14:00、.*"));
        assertThat(page.locator(".compared-with")).containsText("2 · Ⅰ级 特别重大: 项数相同");
        Assertions.assertThat(gateway.written())
                .extracting(ScriptedGateway.Written::body)
                .containsExactly("{\"terms\":\"as they are\"}", "{\"terms\":\"the other's\"}");
        picture(page, "plan-rehearsals");
    }

    @Test
    void aVersionIsAdoptedWithAReasonByWhoeverMay() {
        Page page = at("#/plans/baotou-housing-2018/2");
        page.locator("wk-plan-adoption summary").click();
        page.locator("#adoption-reason").fill("2026 年修订");
        page.locator("wk-plan-adoption button.primary").click();
        waitUntil(page, () -> !gateway.written().isEmpty());
        Assertions.assertThat(gateway.written().getLast().path())
                .isEqualTo("/api/plans/baotou-housing-2018/2/adoption");
        Assertions.assertThat(gateway.written().getLast().body()).isEqualTo("{\"reason\":\"2026 年修订\"}");
        gateway.me(Rooms.UNIT_A);
        assertThat(at("#/plans/baotou-housing-2018/2").locator(".who-may")).hasText("⊘ 采用哪一版由 局党委、局应急指挥工作组、局办公室 决定。");
    }

    @Test
    void aPlanFileIsCheckedAndItsFaultsAreFound() {
        gateway.answer("POST", "/api/plans/check", 200, """
                {"id":null,"version":null,"faultCount":1,
                 "faults":[{"line":2,"clause":"五(一)3","code":"INTERVAL_ZERO","zh":"间隔必须大于零","en":"longer than zero"}]}""");
        Page page = at("#/plans");
        page.locator("wk-plan-entry summary").click();
        page.locator("#plan-content").fill("id: x\nevery: PT0S\n");
        Locator check = page.locator("wk-plan-entry button").filter(new Locator.FilterOptions().setHasText("检查"));
        check.click();
        assertThat(page.locator("#plan-verdict")).containsText("1 处错误");
        page.locator(".plan-faults button").click();
        Assertions.assertThat(
                        page.evaluate(
                                "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"))
                .isEqualTo("every: PT0S");
        assertThat(page.locator("wk-plan-entry button.primary")).isDisabled();
        gateway.answer(
                "POST", "/api/plans/check", 200, "{\"id\":\"x\",\"version\":\"1\",\"faultCount\":0,\"faults\":[]}");
        check.click();
        assertThat(page.locator("#plan-verdict")).containsText("x 第 1 版，无误。");
        page.locator("wk-plan-entry button.primary").click();
        waitUntil(page, () -> gateway.written().getLast().path().equals("/api/plans"));
        Assertions.assertThat(gateway.written().getLast().body()).isEqualTo("id: x\nevery: PT0S\n");
    }

    @Test
    void aYearShowsHolidaysAndMakeUpDaysAndAnUnknownYearSaysSo() {
        Page page = at("#/calendars/2026");
        assertThat(page.locator("[data-date='2026-10-01']")).hasClass("day is-off ");
        assertThat(page.locator("[data-date='2026-10-01']")).hasText("1休");
        assertThat(page.locator("[data-date='2026-10-10']")).hasText("10班");
        assertThat(page.locator("[data-date='2026-10-10']")).hasAttribute("title", "2026-10-10 调休上班（国庆节）");
        assertThat(page.locator("[data-date='2026-08-18']")).hasText("18 今天");
        assertThat(page.locator("main")).containsText("国庆节放假：2026-10-01 至 2026-10-07，共 7 天");
        picture(page, "calendar");
        page.locator(".parts a").first().click();
        assertThat(page.locator(".provisional-year")).containsText("2027 年没有放假通知，工作日未知");
        assertThat(page.locator(".day")).hasCount(0);
    }

    @Test
    void aNoticeIsEnteredWithItsDayAndItsReason() {
        gateway.answer("POST", "/api/calendars", 201, "{\"id\":\"2027/1\"}");
        Page page = at("#/calendars/2027");
        page.locator("wk-notice-entry summary").click();
        page.locator("#notice-days").fill("no json");
        page.locator("#notice-issuedAt").fill("2026-11-04");
        page.locator("#notice-reason").fill("国办发明电");
        page.locator("wk-notice-entry button.primary").click();
        assertThat(page.locator("wk-notice-entry .field-problem")).hasText("这不是 JSON。");
        page.locator("#notice-days").fill("{\"year\":2027,\"days\":[]}");
        page.locator("wk-notice-entry button.primary").click();
        assertThat(page.locator("wk-notice-entry .done")).hasText("✓ 已录入：2027/1。");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"year\":2027,\"days\":[],\"issuedAt\":\"2026-11-04\",\"reason\":\"国办发明电\"}");
    }

    @Test
    void aRosterSaysWhoIsToldWhenAndIsChanged() {
        gateway.me(Rooms.ADMIN);
        Page page = at("#/rosters");
        Locator center = page.locator("[data-roster=INFORMATION_CENTER]");
        assertThat(center.locator(".ladder li").first()).containsText("先通知 信息中心带班领导 当班 08:00–20:00");
        assertThat(center.locator(".ladder li").nth(1)).containsText("15 分钟无人确认后 信息中心值班员 不当班 20:00–次日 08:00");
        assertThat(center.locator(".ladder li").nth(2)).containsText("30 分钟后仍无人确认");
        picture(page, "rosters");
        center.locator("button").click();
        center.locator("fieldset").nth(1).locator("button").first().click();
        center.locator("#person-1-from").fill("");
        center.locator("#person-1-until").fill("");
        center.locator("button.primary").click();
        assertThat(page.locator(".done")).hasText("✓ 已保存：信息中心应急指挥工作组。");
        Assertions.assertThat(gateway.written().getLast().body())
                .startsWith("{\"acknowledgeWithin\":\"PT15M\",\"persons\":[{\"personId\":\"ic-2\"")
                .endsWith("\"hours\":{\"ic-2\":{\"from\":\"08:00\",\"until\":\"20:00\"}}}");
    }

    @Test
    void aBodyNamesItsDeputyAndEndsItAgain() {
        gateway.me(IncidentScene.COMMAND_TEAM);
        Page page = at("#/rosters");
        assertThat(page.locator("[data-deputy]")).hasCount(2); // One is over.
        assertThat(page.locator("[data-deputy=dep-1]")).containsText("duty-officer 代理 局应急指挥小组 代理中");
        assertThat(page.locator("[data-deputy=dep-2]")).containsText("尚未开始");
        assertThat(page.locator("[data-deputy=dep-2] button")).hasCount(0);
        page.locator("[data-act=deputies]").click();
        Locator dialog = page.locator("dialog.act");
        assertThat(dialog).containsText("预案 三(一)");
        dialog.locator("[data-field=person] input").fill("leader");
        dialog.locator("[data-field=from] input").fill("2026-08-18T18:00");
        dialog.locator("[data-field=to] input").fill("2026-08-19T08:00");
        dialog.locator("[data-field=reason] textarea").fill("出差");
        dialog.locator("button.primary").click();
        assertThat(page.locator("wk-deputies .done")).hasText("✓ 指定代理人");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo(
                        "{\"body\":\"BUREAU_COMMAND_TEAM\",\"person\":\"leader\",\"from\":\"2026-08-18T18:00:00+08:00\","
                                + "\"to\":\"2026-08-19T08:00:00+08:00\",\"reason\":\"出差\"}");
        page.locator("[data-deputy=dep-1] button").click();
        waitUntil(page, () -> gateway.written().getLast().path().equals("/api/deputies/dep-1/end"));
    }
}
