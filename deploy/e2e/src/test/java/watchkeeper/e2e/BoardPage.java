package watchkeeper.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A person at the board: logs in with a password, looks, takes a picture. */
final class BoardPage implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private BoardPage(Playwright playwright, Browser browser, int width, int height) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setTimezoneId("Asia/Shanghai"));
        page.setDefaultTimeout(Way.PATIENCE.toMillis());
    }

    /** A desk. */
    static BoardPage open() {
        return open(1280, 900);
    }

    static BoardPage phone() {
        return open(390, 844);
    }

    private static BoardPage open(int width, int height) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException(CHROMIUM + " is missing: apt-get install -y chromium fonts-noto-cjk");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new BoardPage(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))),
                width,
                height);
    }

    void logIn(String url, String account, String password) {
        page.navigate(url);
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit], input[type=submit]").first().click();
    }

    Page page() {
        return page;
    }

    /** To a page of the frame, and until it stands there. */
    void go(String hash) {
        page.evaluate("hash => { location.hash = hash; }", hash);
        page.locator("main h1").waitFor();
    }

    /** What the window shows. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
