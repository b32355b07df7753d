package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** For everybody: two languages, a keyboard, a phone, both colour schemes. */
class AccessTest extends BrowserTest {
    @Test
    void inEnglishNoChineseIsLeftInTheFrameAndTheChoiceIsKept() {
        BrowserContext context = context();
        Page page = open(context);
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.locator("button.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(incident(page, "inc-0001").locator(".next-slot")).containsText("Briefing No. 2");
        assertThat(incident(page, "inc-0001").locator(".facts")).containsText("Bureau command team");
        picture(page, "desktop-en");
        Assertions.assertThat(Looks.chromeTexts(page))
                .filteredOn(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .isEmpty();
        assertThat(open(context).locator("h1")).hasText("Duty room live board");
    }

    @Test
    void aPhoneHasOneColumnAndNothingToScrollSideways() {
        Page page = open(360, 740, ColorScheme.LIGHT);
        picture(page, "phone-360");
        for (String language : List.of("zh-CN", "en")) {
            assertThat(page.locator("html")).hasAttribute("lang", language);
            for (int width : List.of(320, 360)) {
                page.setViewportSize(width, 740);
                Assertions.assertThat(Looks.width(page)).as(language).isEqualTo(width);
            }
            page.locator("button.language").click();
        }
    }

    @Test
    void theKeyboardReachesTheSwitchAndTheIncidents() {
        Page page = open();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".brand")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("button.language")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Duty room live board");
        assertThat(page.locator("button.language")).isFocused();
        page.locator(".skip").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".choice button").first()).isFocused();
    }

    @Test
    void everythingThatTheKeyboardReachesShowsIt() {
        Page page = open();
        Set<Object> stops = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        page.keyboard().press("Tab");
        // Once round: at its end the page is left, or begun again.
        while (stops.add(page.evaluate("document.activeElement.outerHTML"))) {
            if (!page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                    .equals("solid")) {
                unseen.add(String.valueOf(page.evaluate("document.activeElement.localName")));
            }
            page.keyboard().press("Tab");
        }
        Assertions.assertThat(stops).hasSizeGreaterThan(6);
        unseen.remove("body");
        Assertions.assertThat(unseen).isEmpty();
    }

    @Test
    void everyTextStandsOutFromItsGroundInBothSchemes() {
        Page page = open();
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        noTextIsPale(page);
        page.locator("button.language").hover();
        gateway.signOut();
        assertThat(page.locator(".signed-out")).isVisible();
        noTextIsPale(page);
    }

    private static void noTextIsPale(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Assertions.assertThat(Looks.paleTexts(page)).as(scheme.name()).isEmpty();
        }
    }
}
