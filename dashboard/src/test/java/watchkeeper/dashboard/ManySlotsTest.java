package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;

/** Where the page's first limit lies: it holds every slot that ever was. */
class ManySlotsTest extends BrowserTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManySlotsTest.class);

    @Test
    void tenThousandSettledSlotsChangeNothingOfWhatIsShown() {
        manySlots(10_000);
        Page page = open();
        assertThat(incident(page, "inc-0001").locator(".next-slot")).containsText("呈报");
    }

    @Test
    void ofTwoThousandOpenIncidentsTheGravestIsACardAndTheRestIsInReach() {
        manyIncidents(2_000);
        Page page = open();
        assertThat(page.locator(".figure").first()).containsText("2,000");
        assertThat(page.locator("article[data-incident]")).hasCount(40);
        assertThat(page.locator("[data-incident]")).hasCount(140);
        assertThat(page.locator("li[data-incident]").first()).containsText("专报 第 18 期");
        gateway.change("incidents", 2, open("many-1999").replace("\"III\"", "\"I\""));
        assertThat(page.locator("[data-incident]").first()).hasAttribute("data-incident", "many-1999");
        page.locator("[data-more-incidents]").click();
        assertThat(page.locator("[data-incident]")).hasCount(340);
    }

    /** How long the browser's one thread is busy with a change, in the worst of twenty. */
    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(ints = {50, 500, 2_000})
    void measuresHowSmoothManyIncidentsStay(int count) {
        manyIncidents(count);
        long before = System.nanoTime();
        Page page = open();
        assertThat(page.locator("[data-incident]").first()).isVisible();
        long opened = System.nanoTime();
        page.evaluate("""
                window.longest = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => {
                  window.longest = Math.max(window.longest, entry.duration);
                })).observe({type: 'longtask'});
                """);
        for (int n = 0; n < 20; n++) {
            gateway.change("incidents", n + 2, open("many-" + n).replace("\"III\"", "\"I\""));
            assertThat(incident(page, "many-" + n).locator("header .level")).hasText("Ⅰ级 特别重大");
        }
        Object longest = page.evaluate("window.longest");
        LOG.info(() -> "%d incidents: open after %d ms, the longest task took %s ms"
                .formatted(count, (opened - before) / 1_000_000, longest));
    }

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 50_000, 100_000, 200_000})
    void measuresHowLongManySlotsTake(int count) {
        manySlots(count);
        long before = System.nanoTime();
        Page page = open();
        assertThat(incident(page, "inc-0001")).isVisible();
        long opened = System.nanoTime();
        gateway.change("duties", 2, Scene.row("duties", "d2-ass").replace("\"OPEN\"", "\"OVERDUE\""));
        assertThat(page.locator(".figure.is-bad").first()).hasText(Pattern.compile(".*2"));
        long changed = System.nanoTime();
        LOG.info(() -> "%d slots: open after %d ms, a change drawn after %d ms"
                .formatted(count, (opened - before) / 1_000_000, (changed - opened) / 1_000_000));
    }

    private void manyIncidents(int count) {
        gateway.present(
                "incidents",
                IntStream.range(0, count).mapToObj(n -> open("many-" + n)).toList());
        String slot = Scene.row("duties", "d2-b-18");
        gateway.present(
                "duties",
                IntStream.range(0, count)
                        .mapToObj(n -> slot.replace("\"d2-b-18\"", "\"slot-" + n + "\"")
                                .replace("\"inc-0002\"", "\"many-" + n + "\""))
                        .toList());
    }

    /** Another incident at level III. */
    private static String open(String id) {
        return Scene.row("incidents", "inc-0002").replace("\"inc-0002\"", "\"" + id + "\"");
    }

    private void manySlots(int count) {
        String settled = Scene.row("duties", "d2-b-17");
        List<String> rows = new ArrayList<>(Scene.rows("duties"));
        IntStream.range(0, count)
                .mapToObj(n -> settled.replace("\"d2-b-17\"", "\"many-" + n + "\""))
                .forEach(rows::add);
        gateway.present("duties", rows);
    }
}
