package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One incident: as it stands, as it stood, and what may be done about it. */
class IncidentPageTest extends BrowserTest {
    @BeforeEach
    void furnish() {
        IncidentScene.furnish(gateway);
        gateway.me(IncidentScene.COMMAND_TEAM);
    }

    @Test
    void fromTheBoardOneClickShowsEverythingAboutAnIncident() {
        Page page = open();
        incident(page, "inc-0001").locator("h3 a").click();
        assertThat(page.locator(".page-head h1")).hasText("公积金提取新规引发集中讨论");
        assertThat(page.locator(".page-head h1")).isFocused();
        assertThat(page).hasTitle(Pattern.compile(".*公积金提取新规引发集中讨论 · 值守"));
        assertThat(page.locator(".page-head .level")).hasText("Ⅱ级 重大");
        assertThat(page.locator(".page-head .facts")).containsText("局应急指挥小组");
        assertThat(page.locator("[data-owner=unit-b] .slot").first()).containsText("逾期 专报 第 1 期");
        assertThat(page.locator("[data-assessment]")).containsText("额度与时限");
        assertThat(page.locator("[data-warning=w-1]")).containsText("对额度的误解");
        assertThat(page.locator("[data-register=statements]")).containsText("通稿");
        assertThat(page.locator("[data-report=rep-1]")).containsText("补述漏报 ✓ 已签收");
        assertThat(page.locator("[data-report=rep-0]")).containsText("尚未签收");
        assertThat(page.locator("#part-terms")).containsText("连续平稳 5 个工作日后可以解除或降级");
        assertThat(page.locator(".levels-chart .level-mark")).hasCount(1);
        assertThat(page.locator(".levels-chart .marks")).containsText("启动 II 级应急响应");
        picture(page, "incident");
    }

    @Test
    void theCalendarShowsWhatCountsMakeUpDaysAndHolidays() {
        Page page = onThePage();
        assertThat(page.locator("[data-day='2026-09-28']")).containsText("平稳");
        assertThat(page.locator("[data-day='2026-09-27']")).containsText("重新起算");
        assertThat(page.locator("[data-day='2026-10-01']")).containsText("放假");
        assertThat(page.locator("[data-day='2026-10-10']")).containsText("调休上班");
        assertThat(page.locator("[data-day='2026-10-13']")).containsText("最早可达");
        assertThat(page.locator(".provisional")).hasCount(0);
    }

    @Test
    void aDateThatRestsOnNoNoticeIsMarked() {
        gateway.answer(
                IncidentScene.PATH + "/stability",
                Scene.text("count-1.json")
                        .replace("\"provisional\": false", "\"provisional\": true")
                        .replace("\"unknownYears\": []", "\"unknownYears\": [2026]"));
        Page page = onThePage();
        assertThat(page.locator(".provisional")).containsText("放假通知未发布");
        assertThat(page.locator("[data-day='2026-10-12']")).containsText("推算");
    }

    @Test
    void theTimelineIsFilteredAndReadAsItStood() {
        Page page = onThePage();
        assertThat(page.locator(".fact")).hasCount(5);
        page.locator("[data-family=story]").check();
        assertThat(page.locator(".fact")).hasCount(6);
        page.locator(".filters input[type=search]").fill("逾期");
        assertThat(page.locator(".fact")).hasCount(1);
        page.locator(".filters input[type=search]").fill("");
        Locator asOf = page.locator(".moments input").first();
        asOf.focus();
        // From now back past 14:01 and 14:00: the last that had happened is the assessment.
        List.of(1, 2, 3).forEach(step -> page.keyboard().press("ArrowLeft"));
        assertThat(page.locator(".past")).containsText("正在查看过去的情况");
        assertThat(page.locator(".fact").first()).containsText("研判：不平稳");
        assertThat(page.locator("#part-acts")).hasCount(0);
        assertThat(page.locator("[data-owner] wk-countdown")).hasCount(0);
        // And by what was recorded then, it was not known yet.
        Locator knownAt = page.locator(".moments input").last();
        knownAt.focus();
        List.of(1, 2, 3, 4).forEach(step -> page.keyboard().press("ArrowLeft"));
        assertThat(page.locator(".fact").first()).containsText("第 1 时段：开始");
        page.locator(".past button").click();
        assertThat(page.locator("#part-acts")).isVisible();
    }

    @Test
    void aFormKnowsThePlansFieldsAndPutsARefusalBesideItsField() {
        Page page = onThePage();
        page.locator("[data-act=verifications]").click();
        Locator dialog = page.locator("dialog.act");
        assertThat(dialog).containsText("预案 三(四)");
        dialog.locator("button.primary").click();
        assertThat(dialog.locator("[data-field=facts] .field-problem")).hasText("请填写这一项");
        assertThat(dialog.locator("[data-field=facts] textarea")).isFocused();
        dialog.locator("[data-field=facts] textarea").fill("网传额度减半");
        dialog.locator("[data-field=finding] select").selectOption("FALSE");
        dialog.locator("[data-field=proposal] textarea").fill("澄清");
        dialog.locator("[data-field=occurredAt] input").fill("2026-08-18T11:30");
        gateway.answer(
                "POST",
                IncidentScene.PATH + "/verifications",
                400,
                "{\"status\":400,\"field\":\"proposal\",\"clause\":\"三(四)\",\"detail\":\"建议过短\",\"detailEn\":\"too short\"}");
        dialog.locator("button.primary").click();
        assertThat(dialog.locator("[data-field=proposal] .field-problem")).containsText("建议过短");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"facts\":\"网传额度减半\",\"finding\":\"FALSE\",\"proposal\":\"澄清\","
                        + "\"occurredAt\":\"2026-08-18T11:30:00+08:00\"}");
        gateway.answer("POST", IncidentScene.PATH + "/verifications", 201, "{\"id\":\"v-1\"}");
        dialog.locator("button.primary").click();
        assertThat(page.locator(".said")).hasText("已办理：核实");
        assertThat(dialog).hasCount(0);
        var sent = gateway.written();
        Assertions.assertThat(sent.getLast().token()).isEqualTo("token+of-this-session");
        Assertions.assertThat(sent.getLast().key())
                .isNotEmpty()
                .isNotEqualTo(sent.getFirst().key());
    }

    @Test
    void whatWasFilledInStaysWhenTheFormIsShut() {
        Page page = onThePage();
        page.locator("[data-act=help-decisions]").click();
        page.locator("dialog [data-field=reason] textarea").fill("写到一半");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.act")).hasCount(0);
        page.locator("[data-act=help-decisions]").click();
        assertThat(page.locator("dialog [data-field=reason] textarea")).hasValue("写到一半");
    }

    @Test
    void ofTheLevelsOnlyThoseAreOfferedThatThisBodyDecides() {
        Page page = onThePage();
        page.locator("[data-act=response]").click();
        assertThat(page.locator("dialog select option")).hasText(new String[] {"请选择", "Ⅲ级 较大"});
        page.keyboard().press("Escape");
        page.locator(".others summary").click();
        assertThat(page.locator("[data-not-mine=response]").first()).containsText("局应急指挥工作组");
        assertThat(page.locator("[data-not-mine=closure]")).containsText("目前不能办理：应急响应尚未解除");
    }

    @Test
    void whoMayDoNothingIsToldWhoMay() {
        gateway.me(IncidentScene.NOBODY);
        gateway.answer(IncidentScene.PATH + "/authority", IncidentScene.nobodysAuthority());
        Page page = onThePage();
        assertThat(page.locator("#part-acts .empty")).containsText("目前没有可以办理的事项");
        assertThat(page.locator("#part-acts [data-act]")).hasCount(0);
        assertThat(page.locator("[data-not-mine=verifications]")).containsText("核实由");
        assertThat(page.locator(".slot-act")).hasCount(0);
    }

    @Test
    void theProofIsCheckedOnDemand() {
        Page page = onThePage();
        page.locator(".proof-acts button").click();
        assertThat(page.locator(".verdict-PROVED")).containsText("共 1 个时段，逐一核对无误");
        assertThat(page.locator(".proof-acts .who-may")).hasText("⊘ 案卷由档案人员导出。");
    }

    @Test
    void theArchivistTakesTheArchiveWithTheNamesOfThePeopleInIt() {
        gateway.me(IncidentScene.ARCHIVIST);
        gateway.answer("/api/rosters", Scene.text("rosters.json").replace("ic-1", "information-center"));
        gateway.answer(
                "POST",
                IncidentScene.PATH + "/archive",
                403,
                "{\"status\":403,\"field\":\"persons\",\"detail\":\"人数过多\"}");
        Page page = onThePage();
        assertThat(page.locator(".proof-acts a")).hasAttribute("href", IncidentScene.PATH + "/archive");
        page.locator("[data-act=archive]").click();
        Locator dialog = page.locator("dialog.act");
        assertThat(dialog.locator("[data-field='persons[0].id'] input")).hasValue("information-center");
        assertThat(dialog.locator("[data-field='persons[0].name'] input")).hasValue("信息中心值班员");
        assertThat(dialog.locator("[data-field='persons[1].id']")).hasCount(0);
        dialog.locator("[data-field='persons[0].contact'] input").fill("8001");
        dialog.locator("button.primary").click();
        assertThat(dialog.locator("[data-field=persons] .field-problem").last()).containsText("人数过多");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"persons\":[{\"id\":\"information-center\",\"name\":\"信息中心值班员\",\"contact\":\"8001\"}]}");
        gateway.file("POST", IncidentScene.PATH + "/archive", "incident-inc-0001.zip");
        Download archive =
                page.waitForDownload(() -> dialog.locator("button.primary").click());
        Assertions.assertThat(archive.suggestedFilename()).isEqualTo("incident-inc-0001.zip");
        assertThat(page.locator("main > wk-incident > .said")).hasText("已办理：下载案卷，另附姓名");
    }

    @Test
    void theCommandBodyInForceWaivesAndTheFormSaysAsWhom() {
        Page page = onThePage();
        page.locator("[data-act='d1-unit-b-1/waiver']").click();
        assertThat(page.locator("dialog.act")).containsText("以局应急指挥小组的名义决定。");
        page.locator("dialog.act textarea").fill("电话已报");
        page.locator("dialog.act button.primary").click();
        waitUntil(page, () -> !gateway.written().isEmpty());
        Assertions.assertThat(gateway.written().getLast().path()).isEqualTo("/api/duties/d1-unit-b-1/waiver");
    }

    @Test
    void hostileTextIsTextAndBreaksNothing() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \\u202eתירבע 👩‍👩‍👧‍👦🔥 "
                + "长".repeat(10_000);
        for (String file : List.of("incident-1.json", "registers.json")) {
            gateway.answer(
                    IncidentScene.PATH + (file.startsWith("i") ? "" : "/registers"),
                    Scene.text(file).replace("公积金提取新规引发集中讨论", hostile).replace("收费有据", hostile));
        }
        Page page = onThePage(360);
        assertThat(page.locator(".page-head h1")).containsText("<script>alert(1)</script><img src=x onerror=alert(2)>");
        assertThat(page.locator("main script, main img[src=x]")).hasCount(0);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    private Page onThePage() {
        return onThePage(1440);
    }

    private Page onThePage(int width) {
        Page page = open(IncidentScene.PAGE, width, 900, ColorScheme.LIGHT);
        assertThat(page.locator(".page-head h1")).isVisible();
        return page;
    }
}
