package watchkeeper.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A person at a window of their own: logs in with a password, looks, takes a picture. */
final class Window {
    private final Page page;

    Window(Browser browser, int width, int height) {
        this.page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setTimezoneId("Asia/Shanghai"));
        page.setDefaultTimeout(Way.PATIENCE.toMillis());
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
}
