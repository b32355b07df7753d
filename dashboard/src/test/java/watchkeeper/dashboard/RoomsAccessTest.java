package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page beside the board, for everybody. */
class RoomsAccessTest extends BrowserTest {
    private static final List<String> GRAVE = List.of("serious", "critical");

    @BeforeEach
    void furnish() {
        Rooms.furnish(gateway);
        gateway.me(
                "{\"sub\":\"all\",\"bodies\":[],\"units\":[\"BUREAU_OFFICE\"],\"roles\":[\"admin\",\"duty-officer\"]}");
    }

    /**
     * Each page is gone to once and then looked at in every way: what follows from the width, the scheme or the language
     * alone needs no page of its own.
     */
    @Test
    void everyPageIsForEverybody() {
        Page page = open();
        SoftAssertions softly = new SoftAssertions();
        for (String hash : Rooms.ALL) {
            whole(page, hash);
            softly.assertThat(grave(page)).as(hash).isEmpty();
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                softly.assertThat(Looks.paleTexts(page)).as(hash + " " + scheme).isEmpty();
            }
            page.setViewportSize(360, 740);
            softly.assertThat(Looks.width(page)).as(hash).isEqualTo(360);
            page.locator("button.language").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            softly.assertThat(Looks.width(page)).as(hash + " in English").isEqualTo(360);
            softly.assertThat(chineseOn(page)).as(hash).isEmpty();
            page.locator("button.language").click();
            page.setViewportSize(1440, 900);
        }
        softly.assertAll();
    }

    private static List<String> chineseOn(Page page) {
        return Looks.chromeTexts(page).stream()
                .filter(text -> !text.equals(page.title())) // A tab is called by the story.
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }

    private static List<String> grave(Page page) {
        AxeRunOptions violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(violationsAlone)
                        .setLegacyMode(
                                true) // There are no frames: no second page is needed to put their results together.
                        .disableRules(List.of("color-contrast")) // Measured beside it, in both schemes.
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
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
