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
    /** Text nodes of the page itself: neither the agency's data nor what is declared to be another language. */
    private static final String CHROME_TEXTS = """
            () => {
              const texts = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!parent.closest('.data, [lang=zh-CN], noscript') && node.data.trim()) texts.push(node.data.trim());
              }
              document.body.querySelectorAll('[aria-label], [alt]').forEach(element => {
                if (!element.closest('.data')) texts.push(element.getAttribute('aria-label') ?? element.getAttribute('alt'));
              });
              return texts.concat(document.title);
            }
            """;

    /** Every visible text whose contrast against the ground behind it is below WCAG AA. */
    private static final String PALE_TEXTS = """
            () => {
              const rgba = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
              const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
              const ground = element => {
                for (let at = element; at; at = at.parentElement) {
                  const found = rgba(getComputedStyle(at).backgroundColor);
                  if (found.length === 3 || found[3] === 1) return found;
                }
                return [255, 255, 255];
              };
              const pale = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!node.data.trim() || !parent.checkVisibility()) continue;
                const style = getComputedStyle(parent);
                const [a, b] = [luminance(rgba(style.color)), luminance(ground(parent))].sort((x, y) => y - x);
                const contrast = (a + 0.05) / (b + 0.05);
                if (contrast < 4.5) pale.push(`${node.data.trim()}: ${contrast.toFixed(2)}`);
              }
              return pale;
            }
            """;

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
        Assertions.assertThat(words(page, CHROME_TEXTS))
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
        assertThat(page.locator(".pages a").first()).isFocused();
        page.locator(".pages a").last().focus();
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
        Assertions.assertThat(words(page, PALE_TEXTS)).isEmpty();
        page.locator("button.language").hover();
        gateway.signOut();
        assertThat(page.locator(".signed-out")).isVisible();
        Assertions.assertThat(words(page, PALE_TEXTS)).isEmpty();
    }

    private static List<String> words(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
