package watchkeeper.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One headless browser for all tests: the machine's own, nothing is downloaded. Most of them look through one window,
 * each at an address of its own: a renderer a test would be most of what they take.
 */
final class Chromium implements AutoCloseable {
    static final double PATIENCE = 20_000;

    private static final Path PROGRAM = Path.of(System.getProperty("watchkeeper.chromium", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Page window;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError("Chromium is missing at " + PROGRAM
                    + ": apt-get install -y chromium fonts-noto-cjk (or name it by -Dwatchkeeper.chromium)");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        context.onPage(this::listen);
        return context;
    }

    /** The window that tests share, one after the other. */
    Page window() {
        if (window == null) {
            window = context(new Browser.NewContextOptions().setTimezoneId("Asia/Shanghai"))
                    .newPage();
        }
        return window;
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            // The browser itself reports a refused request; that is what some tests are about.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** What pages have written to their consoles as errors since this was last asked. */
    List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Given to whoever asks for it; closed after the last class. */
    static final class Lent implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(Chromium.class, any -> Chromium.start(), Chromium.class);
        }
    }
}
