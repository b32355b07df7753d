package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories, watch-lists, feeds: what comes in, and what people do about it. */
class StoryRoomsTest extends BrowserTest {
    @BeforeEach
    void furnish() {
        Rooms.furnish(gateway);
        gateway.me(Rooms.DUTY_OFFICER);
    }

    @Test
    void aStoryShowsItsLevelWhyItMatchedItsCurveAndHowItSpread() {
        Page page = at("#/stories");
        assertThat(page.locator(".rows > li")).hasCount(3);
        page.locator("input[type=search]").fill("停贷");
        assertThat(page.locator(".rows > li")).hasCount(1);
        page.locator("input[type=search]").fill("");
        page.locator("[data-story=story-1] a").click();
        assertThat(page.locator("h1")).hasText("公积金提取新规");
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator(".story-head .suggestion")).containsText("Ⅱ级 重大");
        assertThat(page.locator(".story-head .clause")).hasText("预案 四2");
        assertThat(page.locator(".story-head")).containsText("依据: 监测信息 73 · 平台 2 · 首发于社交媒体");
        assertThat(page.locator(".story-head")).containsText("一小时 8 条，平常约 2.1 条");
        assertThat(page.locator(".heat-chart").first().locator(".turns div"))
                .hasText(
                        new String[] {"上升8月18日 07:00 · 480,000", "峰值8月18日 09:00 · 720,000", "回落8月18日 14:00 · 300,000"});
        assertThat(page.locator(".heat-chart").nth(1)).containsText("每小时监测数");
        assertThat(page.locator(".heat-chart").nth(1).locator(".usual-line")).isVisible();
        assertThat(page.locator(".sources li").first()).containsText("weibo-hot-search");
        assertThat(page.locator(".sources li").nth(1)).containsText("论坛 · 8月18日 06:10");
        assertThat(page.locator("[data-item=item-2] mark")).hasText("公积金");
        assertThat(page.locator("[data-item=item-1] mark")).hasText("提取");
        assertThat(page.locator("[data-item=item-2] .why")).containsText("相似度 0.62");
        picture(page, "story-zh");
    }

    @Test
    void whatFeedsSendStaysText() {
        Page page = at("#/stories/story-1");
        Locator hostile = page.locator("[data-item=item-3] .member-title");
        assertThat(hostile).hasText("<script>alert(1)</script>公积金");
        assertThat(hostile.locator("a")).hasCount(0);
        assertThat(page.locator("main a[href^=javascript]")).hasCount(0);
        assertThat(page.locator("[data-item=item-1] .member-title a")).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void aStoryIsDismissedMergedAndSplitWithAReason() {
        Page page = at("#/stories/story-1");
        order(page, "dismissal", "与本单位无关");
        assertThat(page.locator(".acts .done")).hasText("已提交，结果稍后显示。");
        Assertions.assertThat(gateway.written().getLast().path()).isEqualTo("/api/stories/story-1/dismissal");
        Assertions.assertThat(gateway.written().getLast().body()).isEqualTo("{\"reason\":\"与本单位无关\"}");
        Assertions.assertThat(gateway.written().getLast().token()).isEqualTo("token+of-this-session");
        assertThat(page.locator("[data-act=merge] button.primary")).isDisabled();
        gateway.change("stories", 9, Scene.row("stories", "story-2").replace("\"烂尾\"", "\"公积金\""));
        order(page, "merge", "同一件事");
        waitUntil(page, () -> gateway.written().size() == 2);
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"reason\":\"同一件事\",\"into\":\"story-2\"}");
        assertThat(page.locator("[data-act=split] button.primary")).isDisabled();
        page.locator("[data-item=item-3] input").check();
        order(page, "split", "另一件事");
        waitUntil(page, () -> gateway.written().size() == 3);
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"reason\":\"另一件事\",\"items\":[\"item-3\"]}");
    }

    private static void order(Page page, String act, String reason) {
        page.locator("[data-act=" + act + "] summary").click();
        page.locator("[data-act=" + act + "] textarea").fill(reason);
        page.locator("[data-act=" + act + "] button.primary").click();
    }

    @Test
    void anIncidentIsOpenedFromAStory() {
        gateway.answer("POST", "/api/incidents", 201, "{\"id\":\"inc-9\"}");
        Page page = at("#/stories/story-1");
        page.locator("[data-act=incident] summary").click();
        page.locator("#incident-units").fill("unit-a， unit-b");
        page.locator("[data-act=incident] button.primary").click();
        assertThat(page.locator(".acts .done a")).hasAttribute("href", "#/incidents/inc-9");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo(
                        "{\"title\":\"公积金提取新规\",\"units\":[\"unit-a\",\"unit-b\"],\"storyId\":\"story-1\",\"exercise\":false}");
    }

    @Test
    void whoMayNotIsToldWhoMay() {
        gateway.me(Rooms.UNIT_A);
        Page page = at("#/stories/story-1");
        assertThat(page.locator(".acts .who-may").first()).hasText("⊘ 立案由 值班员、局办公室、任一指挥机构 决定。");
        assertThat(page.locator(".acts form")).hasCount(0);
        go(page, "#/watchlists/housing-fund");
        assertThat(page.locator(".who-may")).containsText("值班员或管理员");
        assertThat(page.locator("form.editor")).hasCount(0);
        go(page, "#/feeds");
        assertThat(page.locator(".who-may")).hasCount(2);
        go(page, "#/rosters");
        assertThat(page.locator("[data-roster=INFORMATION_CENTER] .who-may")).containsText("信息中心应急指挥工作组");
        assertThat(page.locator("[data-roster=unit-a] button")).hasText("修改");
    }

    @Test
    void aStoryThatLikenessMergedSaysSoInThePagesLanguage() {
        gateway.answer("/api/stories/story-1", Scene.text("story-1.json").replaceFirst("\\{", """
                        {"merged":{"into":"story-9","by":null,"reason":"“公积金”同属两个话题 | \\\\"公积金\\\\" is a part of both",
                         "at":"2026-08-18T08:00:00Z"},"""));
        Page page = at("#/stories/story-1");
        assertThat(page.locator("main")).containsText("并入的话题: story-9 · 系统自动并入，依据：“公积金”同属两个话题");
        assertThat(page.locator("main")).not().containsText("a part of both");
    }

    @Test
    void aQueryThatIsNotReadAnyMoreIsSaidOnItsList() {
        gateway.answer(
                "/api/watchlists/housing-fund/versions",
                Scene.text("watchlist-versions.json").replaceFirst("\"version\"", """
                        "unreadable":[{"query":"业主 AND \\\\"未闭合","position":7,"zh":"引号没有闭合","en":"not closed"}],"version\""""));
        Page page = at("#/watchlists/housing-fund");
        assertThat(page.locator("main .problem")).containsText("已无法读懂，什么也找不到：业主 AND \"未闭合 · 引号没有闭合 (第 8 个字符处)");
    }

    @Test
    void aSyntaxErrorIsShownWhereItStands() {
        gateway.answer("PUT", "/api/watchlists/housing-fund", 400, """
                {"status":400,"detail":"第 2 条检索式有误：括号没有闭合（位置 5）","detailEn":"query 2: not closed at position 5",
                 "field":"queries[1]","position":5}""");
        Page page = at("#/watchlists/housing-fund");
        page.locator("#query-1").fill("住房补贴 (提取");
        page.locator("#watchlist-reason").fill("试");
        page.locator("form.editor button.primary").click();
        assertThat(page.locator("#query-1-place code")).hasText("住房补贴 (提取");
        assertThat(page.locator("#query-1-place mark")).hasText("(");
        assertThat(page.locator("#query-1")).isFocused();
        Assertions.assertThat(page.evaluate(
                        "[document.activeElement.selectionStart, document.activeElement.selectionEnd].join()"))
                .isEqualTo("5,6");
        picture(page, "watchlist-fault");
    }

    @Test
    void aWatchlistIsSavedAsANewVersionAndTwoAreCompared() {
        gateway.answer(
                "PUT",
                "/api/watchlists/housing-fund",
                200,
                "{\"id\":\"housing-fund\",\"version\":3,\"queries\":[],\"name\":\"公积金\"}");
        Page page = at("#/watchlists/housing-fund");
        assertThat(page.locator(".versions li").first()).containsText("第 2 版 现行");
        assertThat(page.locator(".query-lines li"))
                .hasText(new String[] {"删除 公积金", "新增 公积金 NOT (招聘 OR 社保卡)", "新增 住房补贴"});
        page.locator(".queries > button").click();
        assertThat(page.locator("#query-2")).isFocused();
        page.locator("#query-2").fill("缴存基数");
        page.locator(".query-row").nth(1).locator("button").click();
        page.locator("#watchlist-reason").fill("调整");
        page.locator("form.editor button.primary").click();
        assertThat(page.locator(".done")).hasText("✓ 已保存为第 3 版。");
        Assertions.assertThat(gateway.written().getLast().body()).isEqualTo("""
                {"name":"公积金","sensitivity":"HIGH","subjects":"ONE","queries":["公积金 NOT (招聘 OR 社保卡)","缴存基数"],\
                "broad":false,"reason":"调整"}""");
    }

    @Test
    void aVersionIsTriedOnLastWeekBeforeItIsAdopted() {
        gateway.answer("POST", "/api/watchlists/housing-fund/preview", 200, """
                {"posts":1035,"complete":true,"matched":75,"added":3,"lost":1,"tooBroad":true,
                 "queries":[{"index":1,"query":"住房补贴","matched":3}],
                 "examples":[{"title":"住房补贴<b>","platform":"forum","observedAt":"2026-08-17T09:00:00+08:00","query":"住房补贴",
                              "highlights":[{"term":"补贴","field":"title","begin":2,"end":4}]}]}""");
        Page page = at("#/watchlists/housing-fund");
        page.locator("button.try").click();
        Locator preview = page.locator(".preview");
        assertThat(preview).containsText("过去一周 1,035 条信息中命中 75 条 · 比现行版本多 3 条，少 1 条");
        assertThat(preview.locator(".field-problem")).containsText("超过 5%");
        assertThat(preview.locator("li").nth(1)).containsText("住房补贴<b>");
        assertThat(preview.locator("mark")).hasText("补贴");
        Assertions.assertThat(gateway.written().getLast().body())
                .isEqualTo("{\"queries\":[\"公积金 NOT (招聘 OR 社保卡)\",\"住房补贴\"]}");
        picture(page, "watchlist-preview");
        page.locator("#query-1").fill("另一个");
        assertThat(preview).hasCount(0);
    }

    @Test
    void aSilentFeedStandsFirstAndAFailingOneSaysWhy() {
        Page page = at("#/feeds");
        assertThat(page.locator("[data-feed]").first()).hasAttribute("data-feed", "weibo-hot-search");
        assertThat(page.locator("[data-feed=weibo-hot-search]")).containsText("静默");
        assertThat(page.locator("[data-feed=forum]")).containsText("连续失败 4 次");
        assertThat(page.locator("[data-feed=forum] .field-problem")).hasText("HTTP 503");
        page.locator("[data-feed=daily] button").first().click();
        page.locator("#feed-interval").fill("30");
        gateway.answer("PUT", "/api/feeds/daily", 200, "{\"id\":\"daily\",\"name\":\"晨报电子版\"}");
        page.locator("wk-feed-editor button.primary").click();
        assertThat(page.locator(".done")).hasText("✓ 已保存：晨报电子版。");
        Assertions.assertThat(gateway.written().getLast().body())
                .contains("\"interval\":\"PT30M\"", "\"kind\":\"RSS\"");
        picture(page, "feeds");
    }

    @Test
    void whatOthersChangeIsSeenWhenTheListsAreLookedAtAgain() {
        Page page = at("#/feeds");
        assertThat(page.locator("[data-feed=daily]")).isVisible();
        String gone = "event:removed\nid:2\ndata:{\"list\":\"feeds\",\"key\":\"daily\"}\n\n";
        String changed = Scene.row("feeds", "forum").replace("\"failures\": 4", "\"failures\": 5");
        gateway.caughtUp("/api/feeds", gone, List.of(changed));
        lookAgain(page);
        assertThat(page.locator("[data-feed=daily]")).hasCount(0);
        assertThat(page.locator("[data-feed=forum]")).containsText("连续失败 5 次");
        assertThat(page.locator("[data-feed=weibo-hot-search]")).isVisible();
        go(page, "#/watchlists/housing-fund");
        assertThat(page.locator(".versions li")).hasCount(2);
        String third = Scene.row("watchlists", "housing-fund").replace("\"version\": 2", "\"version\": 3");
        gateway.caughtUp("/api/watchlists", List.of(third));
        gateway.answer(
                "/api/watchlists/housing-fund/versions",
                Scene.text("watchlist-versions.json").replace("\"items\": [", "\"items\": [" + third + ","));
        lookAgain(page);
        assertThat(page.locator(".versions li")).hasCount(3);
        assertThat(page.locator(".versions li").first()).containsText("第 3 版 现行");
    }

    /** As when the browser's tab comes back into sight. */
    private static void lookAgain(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    @Test
    void theAdministratorReplaysWhatWasQuarantined() {
        gateway.me(Rooms.ADMIN);
        Page page = at("#/feeds");
        Locator kept = page.locator("[data-quarantined=q-1]");
        assertThat(kept).containsText("not an instant");
        assertThat(kept.locator("a")).hasAttribute("href", "/api/detections/quarantine/q-1");
        assertThat(page.locator("[data-quarantined=q-2] button")).hasCount(0);
        kept.locator("button").click();
        assertThat(page.locator("wk-quarantine .done")).hasText("✓ 已重放。");
        Assertions.assertThat(gateway.written().getLast().path()).isEqualTo("/api/detections/quarantine/q-1/replay");
    }
}
