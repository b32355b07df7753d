package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What stands around every page. */
class FrameTest extends BrowserTest {
    private static final int FIRST_LOAD_AT_MOST = 250_000;

    @Test
    void theFirstLoadStaysSmall() throws IOException {
        BrowserContext context = context();
        Set<String> loaded = new ConcurrentSkipListSet<>();
        context.onRequest(request -> loaded.add(request.url().replaceAll("\\?.*", "")));
        open(context);
        int compressed = 0;
        for (String url : loaded) {
            Path file =
                    ScriptedGateway.SITE.resolve(url.substring(gateway.address().length()));
            compressed += Files.isRegularFile(file) ? compressed(file) : 0;
        }
        Assertions.assertThat(loaded).anyMatch(url -> url.contains("/part/board-"));
        Assertions.assertThat(compressed).isBetween(10_000, FIRST_LOAD_AT_MOST);
    }

    @Test
    void aPageThatIsGoneToHasTheFocusAndTheTitle() {
        Page page = open();
        assertThat(page).hasTitle("(1) 舆情值班实时看板 · 值守");
        assertThat(page.locator(".pages [aria-current=page]")).hasText("看板");
        page.evaluate("location.hash = '#/nowhere'");
        assertThat(page.locator("h1")).hasText("没有这个页面");
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator(".pages [aria-current=page]")).hasCount(0);
        page.locator("main a").click();
        assertThat(page.locator("h1")).hasText("舆情值班实时看板");
        assertThat(page.locator("h1")).isFocused();
    }

    @Test
    void theOffsetIsShownWhereTheBrowserHasAnotherTime() {
        assertThat(openIn("Asia/Shanghai").locator(".offset")).hasCount(0);
        Page abroad = openIn("Europe/Berlin");
        assertThat(abroad.locator(".offset")).hasText("Asia/Shanghai UTC+08:00");
        assertThat(abroad.locator(".product-time time")).hasText(Pattern.compile(".*14:12:\\d\\d.*"));
    }

    private Page openIn(String zone) {
        return open(context(new Browser.NewContextOptions().setTimezoneId(zone)));
    }

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        }
        return bytes.size();
    }

    @Test
    void nothingInlineIsAllowedByThePolicy() {
        Page page = open();
        List<?> inline = (List<?>) page.evaluate(
                "[...document.querySelectorAll('[style], style, script:not([src])')].map(e => e.outerHTML)");
        Assertions.assertThat(inline).isEmpty();
        assertThat(page.locator("meta[http-equiv=Content-Security-Policy]"))
                .hasAttribute("content", Pattern.compile("^(?!.*unsafe).*script-src 'self'; style-src 'self'.*$"));
    }
}
