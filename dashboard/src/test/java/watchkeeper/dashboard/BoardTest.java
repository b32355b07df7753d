package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the board shows of the rows. */
class BoardTest extends BrowserTest {
    @Test
    void showsIncidentLevelCommandBodyAndTheNextSlotCountingDown() {
        Page page = open();
        Locator incident = incident(page, "inc-0001");
        assertThat(incident.locator("h3")).hasText("公积金提取新规引发集中讨论");
        assertThat(incident.locator("header .level")).hasText("Ⅱ级 重大");
        assertThat(incident.locator(".facts")).containsText("局应急指挥小组");
        Locator next = incident.locator(".next-slot");
        assertThat(next).containsText("呈报 第 2 期");
        assertThat(next).containsText("局应急指挥小组 → 局办公室");
        assertThat(next.locator(".countdown-time")).hasText(Pattern.compile("02:4[67]:\\d\\d"));
        picture(page, "desktop-zh");
    }

    @Test
    void fitsTheDutyRoomsScreenAtAGlance() {
        Page page = open(1280, 900, ColorScheme.LIGHT);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/board.png")));
        assertThat(incident(page, "inc-0001")).isInViewport();
        assertThat(incident(page, "inc-0002")).isInViewport();
        assertThat(incident(page, "inc-0003")).isInViewport();
    }

    @Test
    void countsDownInProductTime() {
        gateway.clock("{\"now\":\"2026-08-18T14:12:30+08:00\",\"speed\":120}");
        Page page = open();
        assertThat(page.locator(".speed")).hasText("120 倍速");
        // A real second is two minutes of the product.
        assertThat(incident(page, "inc-0001").locator(".next-slot .countdown-time"))
                .hasText(Pattern.compile("(02:[0-3]|0[01]:\\d)\\d:\\d\\d"));
    }

    @Test
    void marksOverdueAndMissedSlotsInWords() {
        Page page = open();
        Locator overdue = incident(page, "inc-0001").locator("[data-slot=d1-unit-b-1]");
        assertThat(overdue).containsText("逾期");
        assertThat(overdue).containsText("unit-b");
        assertThat(overdue.locator("wk-countdown")).containsText("已逾期");
        assertThat(incident(page, "inc-0002").locator("[data-slot=d2-b-16]")).containsText("漏报");
        assertThat(page.locator(".figure.is-bad")).hasText(new String[] {"逾期时段1", "漏报时段1"});
    }

    @Test
    void aChangeUpdatesItsRowAndSaysWhatBecameOverdue() {
        Page page = open();
        Locator incident = incident(page, "inc-0002");
        assertThat(incident.locator(".unmet .count")).hasText("1");
        gateway.change("duties", 2, Scene.row("duties", "d2-ass").replace("\"OPEN\"", "\"OVERDUE\""));
        assertThat(incident.locator(".unmet .count")).hasText("2");
        assertThat(incident.locator(".next-slot")).containsText("专报 第 18 期");
        assertThat(page.locator("[role=status].unseen")).hasText("新增逾期：研判 第 12 期, 信息中心应急指挥工作组");
        gateway.change("incidents", 3, Scene.row("incidents", "inc-0002").replace("\"III\"", "\"I\""));
        assertThat(incident.locator("header .level")).hasText("Ⅰ级 特别重大");
        assertThat(page.locator("[data-incident]").first()).hasAttribute("data-incident", "inc-0002");
    }

    @Test
    void countsStableDaysAndSaysWhenTheResponseMayBeLifted() {
        Page page = open();
        assertThat(incident(page, "inc-0002").locator(".stability")).containsText("3 / 3 天");
        assertThat(incident(page, "inc-0002").locator(".may-lift")).containsText("可以解除响应");
        assertThat(incident(page, "inc-0001").locator(".stability")).containsText("0 / 5 天");
        assertThat(page.locator(".provisional")).hasCount(0);
        assertThat(incident(page, "inc-0001").locator(".may-lift")).hasCount(0);
    }

    @Test
    void saysWhenACountIsOnlyProvisional() {
        gateway.answer(
                "/api/incidents/inc-0001/stability",
                Scene.stability("inc-0001").replace("\"provisional\": false", "\"provisional\": true"));
        Page page = open();
        assertThat(incident(page, "inc-0001").locator(".provisional")).containsText("放假通知未发布");
    }

    @Test
    void marksAnExercise() {
        Page page = open();
        assertThat(incident(page, "inc-0003").locator("h3")).hasText("【演练】城南旧改拆迁补偿网帖处置演练");
        assertThat(page.locator(".exercise")).hasCount(1);
    }

    @Test
    void showsStoriesWithTheirHeatSuggestionAndFirstHour() {
        Page page = open();
        Locator story = page.locator("[data-story=story-1]");
        assertThat(story).containsText("73 条监测信息");
        assertThat(story.locator(".suggestion")).containsText("Ⅱ级 重大");
        assertThat(story.locator(".clause")).hasText("预案 四2");
        assertThat(story.locator("svg")).hasAttribute("aria-label", "近 20 个时段的热度曲线，最高热度 720,000");
        assertThat(story.locator(".story-state")).hasText("已立案");
        assertThat(story.locator(".heat-line")).isVisible();
        assertThat(page.locator("[data-story=story-2] .next-slot")).containsText("首报");
    }

    @Test
    void showsOnlyWhatStillNeedsAnAcknowledgement() {
        Page page = open();
        assertThat(page.locator("[data-notification]")).hasCount(2);
        assertThat(page.locator("[data-notification=n-1]")).containsText("值班表已无下一人");
        gateway.change("notifications", 2, Scene.row("notifications", "n-1").replace("EXHAUSTED", "ACKNOWLEDGED"));
        assertThat(page.locator("[data-notification]")).hasCount(1);
    }

    @Test
    void whatWaitsForMeStandsFirstAndOthersAreSummedUp() {
        gateway.me(IncidentScene.UNIT_B);
        String told = Scene.row("notifications", "n-1").replace("EXHAUSTED", "TOLD");
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < 2_000; n++) {
            String recipient = n % 100 == 0 ? "unit-b" : "unit-" + n % 2;
            rows.add(told.replace("\"n-1\"", "\"told-" + n + "\"")
                    .replaceAll("\"recipient\": \"[^\"]+\"", "\"recipient\": \"" + recipient + "\""));
        }
        gateway.present("notifications", rows);
        Page page = open();
        assertThat(page.locator("[data-notification]")).hasCount(5);
        assertThat(page.locator(".notifications .more")).hasText("另有 15 条待您确认");
        assertThat(page.locator("[data-told=unit-1]")).containsText("unit-1 999+");
        assertThat(page.locator("[data-told=unit-0]")).containsText("980");
        assertThat(page.locator(".figure").last()).hasText("待您确认20 共 999+");
    }

    @Test
    void showsHtmlOfTheApiAsText() {
        String html = "<img src=x onerror=alert(1)><b>标题</b>";
        gateway.present("incidents", List.of(Scene.row("incidents", "inc-0001").replace("公积金提取新规引发集中讨论", html)));
        Page page = open();
        assertThat(incident(page, "inc-0001").locator("h3")).hasText(html);
        assertThat(incident(page, "inc-0001").locator("h3 img, h3 b")).hasCount(0);
    }

    @Test
    void anEmptyBoardSaysWhatWouldComeHere() {
        ScriptedGateway.LISTS.forEach(list -> gateway.present(list, List.of()));
        Page page = open();
        assertThat(page.locator(".incidents .empty")).containsText("目前没有处置中的舆情事件");
        assertThat(page.locator(".stories .empty")).containsText("命中关键词方案");
        assertThat(page.locator(".notifications .empty")).containsText("没有待确认的通知");
        picture(page, "empty");
    }

    @Test
    void inTheDark() {
        Page page = open(1440, 900, ColorScheme.DARK);
        assertThat(incident(page, "inc-0001")).isVisible();
        picture(page, "desktop-dark");
    }
}
