package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page beside the board, for everybody. */
class RoomsAccessTest extends BrowserTest {
    private static final List<String> GRAVE = List.of("serious", "critical");

    @BeforeEach
    void furnish() {
        Rooms.furnish(gateway);
        gateway.me(
                "{\"sub\":\"all\",\"bodies\":[],\"units\":[\"BUREAU_OFFICE\"],\"roles\":[\"admin\",\"duty-officer\"]}");
    }

    @Test
    void inEnglishNoChineseIsLeftOnAnyPage() {
        Page page = open(context());
        page.locator("button.language").click();
        SoftAssertions softly = new SoftAssertions();
        for (String hash : Rooms.ALL) {
            whole(page, hash);
            softly.assertThat(Looks.chromeTexts(page))
                    .as(hash)
                    .filteredOn(text -> !text.equals(page.title())) // A tab is called by the story.
                    .filteredOn(text -> text.codePoints().anyMatch(Character::isIdeographic))
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void nothingScrollsSidewaysOnAPhone() {
        Page page = open(context(360, 740, ColorScheme.LIGHT));
        SoftAssertions softly = new SoftAssertions();
        for (String language : List.of("zh", "en")) {
            for (String hash : Rooms.ALL) {
                whole(page, hash);
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(language + " " + hash)
                        .isEqualTo(360);
            }
            page.locator("button.language").click();
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aMachineFindsNothingGraveAndEveryTextStandsOut(ColorScheme scheme) {
        Page page = open(context(1440, 900, scheme));
        SoftAssertions softly = new SoftAssertions();
        for (String hash : Rooms.ALL) {
            whole(page, hash);
            softly.assertThat(Looks.paleTexts(page)).as(hash).isEmpty();
            if (scheme == ColorScheme.DARK) {
                continue; // The structure is the same.
            }
            softly.assertThat(new AxeBuilder(page)
                            .disableRules(List.of("color-contrast")) // Measured above, in both schemes.
                            .analyze()
                            .getViolations())
                    .as(hash)
                    .filteredOn(violation -> GRAVE.contains(violation.getImpact()))
                    .extracting(violation -> violation.getId() + " "
                            + violation.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
        softly.assertAll();
    }

    /** The page with everything on it unfolded. */
    private static void whole(Page page, String hash) {
        go(page, hash);
        assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
        assertThat(page.locator("main h2").first()).isVisible();
        page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)");
        if (hash.endsWith("/rehearsal")) {
            page.locator(".rehearsal-form button").click();
            assertThat(page.locator(".lanes")).isVisible();
        }
    }
}
