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
        Page page = open(context());
        assertThat(incident(page, "inc-0001").locator(".next-slot")).containsText("呈报");
    }

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 50_000, 100_000, 200_000})
    void measuresHowLongManySlotsTake(int count) {
        manySlots(count);
        long before = System.nanoTime();
        Page page = open(context());
        assertThat(incident(page, "inc-0001")).isVisible();
        long opened = System.nanoTime();
        gateway.change("duties", 2, Scene.row("duties", "d2-ass").replace("\"OPEN\"", "\"OVERDUE\""));
        assertThat(page.locator(".figure.is-bad").first()).hasText(Pattern.compile(".*2"));
        long changed = System.nanoTime();
        LOG.info(() -> "%d slots: open after %d ms, a change drawn after %d ms"
                .formatted(count, (opened - before) / 1_000_000, (changed - opened) / 1_000_000));
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
