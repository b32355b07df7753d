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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {320, 360})
    void aPhoneHasOneColumnAndNothingToScrollSideways(int width) {
        Page page = open(context(width, 740, ColorScheme.LIGHT));
        picture(page, "phone-" + width);
        for (String language : List.of("zh", "en")) {
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(language)
                    .isEqualTo(width);
            page.locator("button.language").click();
        }
    }

    @Test
    void theKeyboardReachesTheSwitchAndTheIncidents() {
        Page page = open(context());
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
        Page page = open(context());
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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyTextStandsOutFromItsGround(ColorScheme scheme) {
        Page page = open(context(1440, 900, scheme));
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        Assertions.assertThat(Looks.paleTexts(page)).isEmpty();
        page.locator("button.language").hover();
        gateway.signOut();
        assertThat(page.locator(".signed-out")).isVisible();
        Assertions.assertThat(Looks.paleTexts(page)).isEmpty();
    }
}
