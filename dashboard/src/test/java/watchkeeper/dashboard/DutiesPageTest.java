package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody owes, on a phone. */
class DutiesPageTest extends BrowserTest {
    @BeforeEach
    void furnish() {
        IncidentScene.furnish(gateway);
        gateway.me(IncidentScene.UNIT_B);
    }

    @Test
    void showsWhatMyUnitOwesTheOverdueFirstAndNothingOfOthers() {
        Page page = onAPhone();
        assertThat(page.locator(".who")).containsText("unit-b");
        assertThat(page.locator("[data-slot]").first()).hasAttribute("data-slot", "d1-unit-b-1");
        assertThat(page.locator("[data-slot=d1-unit-b-1]")).containsText("已逾期");
        assertThat(page.locator("[data-slot=d1-unit-b-2]")).containsText("剩余");
        assertThat(page.locator("[data-slot=d1-unit-a-2]")).hasCount(0);
        assertThat(page.locator("[data-slot=d2-b-16]")).containsText("漏报的内容可随时上报补述");
        picture(page, "duties-phone");
    }

    @Test
    void aReportIsDraftedFromTheRecordAndSignedOnce() {
        Page page = onAPhone();
        page.locator("[data-slot=d1-unit-b-1] a.button").click();
        page.locator("#report-summary").fill("窗口排队缓解。");
        page.locator(".draft-acts button").first().click();
        assertThat(page.locator("#report-summary")).hasValue("窗口排队缓解。\n8月18日9时05分，作出局内研判，结论为不平稳。〔1〕");
        page.locator("button[value=send]").dblclick();
        assertThat(page.locator(".said")).containsText("已签发并报送");
        Assertions.assertThat(gateway.written()).singleElement().satisfies(sent -> {
            Assertions.assertThat(sent.path()).isEqualTo("/api/duties/d1-unit-b-1/report");
            Assertions.assertThat(sent.body())
                    .startsWith("{\"summary\":\"窗口排队缓解。\\n8月18日")
                    .doesNotContain("draft");
        });
    }

    @Test
    void aRefusalStandsBesideItsFieldAndNothingIsLost() {
        gateway.answer(
                "POST",
                "/api/duties/d1-unit-b-1/report",
                400,
                "{\"status\":400,\"field\":\"realMatter\",\"clause\":\"五(二)7\",\"detail\":\"缺少现实处置\",\"detailEn\":\"missing\"}");
        Page page = onAPhone();
        page.locator("[data-slot=d1-unit-b-1] a.button").click();
        page.locator("#report-summary").fill("情况");
        page.locator("button[value=send]").click();
        assertThat(page.locator("[data-field=realMatter] .field-problem")).containsText("缺少现实处置 依据 五(二)7");
        assertThat(page.locator("#report-realMatter")).isFocused();
        assertThat(page.locator("#report-summary")).hasValue("情况");
    }

    @Test
    void whoDoesNotSignMayKeepADraft() {
        gateway.me(IncidentScene.UNIT_B.replace("\"signer\"", ""));
        Page page = onAPhone();
        page.locator("[data-slot=d1-unit-b-1] a.button").click();
        assertThat(page.locator("button[value=send]")).hasCount(0);
        page.locator("#report-summary").fill("情况");
        page.locator("button[value=draft]").click();
        assertThat(page.locator(".said")).containsText("草稿已保存");
        Assertions.assertThat(gateway.written().getLast().body()).contains("\"draft\":true");
    }

    @Test
    void aNotificationIsAcknowledged() {
        Page page = onAPhone();
        Locator told = page.locator("[data-notification=n-1]");
        told.locator("[data-acknowledge]").click();
        assertThat(page.locator(".said")).hasText("✓ 已确认");
        Assertions.assertThat(gateway.written().getLast().path()).isEqualTo("/api/notifications/n-1/acknowledgement");
        gateway.change("notifications", 2, Scene.row("notifications", "n-1").replace("EXHAUSTED", "ACKNOWLEDGED"));
        assertThat(told).hasCount(0);
    }

    @Test
    void aTaskIsDoneWhereItIsShown() {
        Page page = onAPhone();
        page.locator("[data-task=t-1] button").click();
        page.locator("dialog [data-field=statement] input").fill("s-1");
        page.locator("dialog button.primary").click();
        assertThat(page.locator(".said")).hasText("✓ 澄清");
        Assertions.assertThat(gateway.written().getLast().path())
                .isEqualTo("/api/incidents/inc-0001/verifications/e-1/clarification");
    }

    private Page onAPhone() {
        Page page = open("#/duties", 360, 740, ColorScheme.LIGHT);
        assertThat(page.locator("[data-slot=d1-unit-b-1]")).isVisible();
        return page;
    }
}
