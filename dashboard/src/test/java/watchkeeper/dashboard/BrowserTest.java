package watchkeeper.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A browser and a gateway; a page that writes an error to its console fails its test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final double PATIENCE = 20_000;

    private final Chromium chromium = Chromium.start();
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    protected ScriptedGateway gateway = gateway();

    @BeforeAll
    void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @BeforeEach
    void show() {
        gateway.close();
        gateway = gateway();
        Scene.show(gateway);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        leaveAllPages();
        gateway.close();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).isEmpty();
    }

    /**
     * The pages are left, their contexts stay until the browser ends: closing a context whose shared worker still holds
     * streams was seen to wait for ever, the end of the browser is bounded.
     */
    private void leaveAllPages() {
        contexts.stream().flatMap(context -> context.pages().stream()).forEach(page -> page.navigate("about:blank"));
        contexts.clear();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    protected BrowserContext context(int width, int height, ColorScheme scheme) {
        return context(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setTimezoneId("Asia/Shanghai"));
    }

    protected BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options.setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    protected BrowserContext context() {
        return context(1440, 900, ColorScheme.LIGHT);
    }

    /** Opened, and every list live. */
    protected Page open(BrowserContext context) {
        Page page = openAny(context);
        PlaywrightAssertions.assertThat(page.locator(".connection.is-live")).isVisible();
        return page;
    }

    protected Page openAny(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // The browser itself reports a refused request; that is what some tests are about.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(gateway.address());
        return page;
    }

    /** To another page of the frame, as a link goes there. */
    protected static void go(Page page, String hash) {
        page.evaluate("hash => { location.hash = hash; }", hash);
    }

    protected static Locator incident(Page page, String id) {
        return page.locator("[data-incident=" + id + "]");
    }

    protected static void waitUntil(Page page, BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    private static ScriptedGateway gateway() {
        try {
            return ScriptedGateway.start();
        } catch (IOException e) {
            throw new IllegalStateException("no port for the scripted gateway", e);
        }
    }
}
