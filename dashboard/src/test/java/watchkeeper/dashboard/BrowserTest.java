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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser and a gateway; a page that writes an error to its console fails its test. */
@ExtendWith(Chromium.Lent.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    protected ScriptedGateway gateway;

    @BeforeAll
    void bePatient(Chromium lent) {
        chromium = lent;
        PlaywrightAssertions.setDefaultAssertionTimeout(Chromium.PATIENCE);
    }

    @BeforeEach
    void show() {
        gateway = gateway();
        Scene.show(gateway);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        leave(chromium.window());
        contexts.stream().flatMap(context -> context.pages().stream()).forEach(Page::close);
        contexts.clear();
        gateway.close();
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Nothing of it stays for the next test, which may have the same port. */
    private void leave(Page window) {
        if (window.url().startsWith(gateway.address())) {
            window.evaluate("localStorage.clear()");
        }
        if (!window.url().equals("about:blank")) {
            window.navigate("about:blank");
        }
    }

    /**
     * A window of one's own, for what the shared one has seen already. Its pages are closed after the test, it stays until
     * the browser ends: closing a context whose shared worker still holds streams was seen to wait for ever.
     */
    protected BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.context(options);
        contexts.add(context);
        return context;
    }

    protected BrowserContext context() {
        return context(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setTimezoneId("Asia/Shanghai"));
    }

    /** Opened, and every list live. */
    protected Page open() {
        return open(1440, 900, ColorScheme.LIGHT);
    }

    protected Page open(int width, int height, ColorScheme scheme) {
        return open("", width, height, scheme);
    }

    /** At this page of the frame from the first, as by a bookmark. */
    protected Page at(String hash) {
        return open(hash, 1440, 900, ColorScheme.LIGHT);
    }

    protected Page open(String hash, int width, int height, ColorScheme scheme) {
        Page page = chromium.window();
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        leave(page); // The same address again would load nothing.
        page.navigate(gateway.address() + hash);
        return live(page);
    }

    protected Page open(BrowserContext context) {
        return live(openAny(context.newPage()));
    }

    protected Page openAny(Page page) {
        page.navigate(gateway.address());
        return page;
    }

    /** Waits inside the page, which is sooner than asking it again and again. */
    private static Page live(Page page) {
        page.locator(".connection.is-live").waitFor();
        return page;
    }

    /** To another page of the frame, as a link goes there. */
    protected static void go(Page page, String hash) {
        page.evaluate("""
                hash => location.hash === hash ? null : new Promise(gone => {
                  addEventListener('hashchange', () => gone(null), { once: true });
                  location.hash = hash;
                })""", hash);
    }

    protected static Locator incident(Page page, String id) {
        return page.locator("[data-incident=" + id + "]");
    }

    protected static void waitUntil(Page page, BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(Chromium.PATIENCE));
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
