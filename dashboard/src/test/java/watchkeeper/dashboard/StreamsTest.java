package watchkeeper.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How the page holds its streams and its session. */
class StreamsTest extends BrowserTest {
    @Test
    void allTabsShareOneStreamPerList() {
        BrowserContext context = context();
        Page first = open(context);
        Page second = open(context);
        gateway.change("incidents", 2, Scene.row("incidents", "inc-0002").replace("\"III\"", "\"I\""));
        assertThat(incident(first, "inc-0002").locator("header .level")).hasText("Ⅰ级 特别重大");
        assertThat(incident(second, "inc-0002").locator("header .level")).hasText("Ⅰ级 特别重大");
        ScriptedGateway.LISTS.forEach(
                list -> Assertions.assertThat(gateway.requests(list)).as(list).containsExactly(""));
    }

    @Test
    void withoutASharedWorkerThePageHoldsTheStreamsItself() {
        BrowserContext context = context();
        context.addInitScript("delete window.SharedWorker");
        Page page = open(context);
        assertThat(page.locator("[data-incident]")).hasCount(3);
    }

    @Test
    void aStreamThatEndsIsResumedWhereItStood() {
        Page page = open();
        gateway.change("duties", 41, Scene.row("duties", "d2-ass"));
        gateway.change("duties", 42, Scene.row("duties", "d2-ass").replace("\"OPEN\"", "\"DUE_SOON\""));
        assertThat(incident(page, "inc-0002").locator(".next-slot.state-DUE_SOON"))
                .isVisible();
        gateway.endStreams();
        waitUntil(page, () -> gateway.requests("duties").size() == 2);
        Assertions.assertThat(gateway.requests("duties")).isEqualTo(List.of("", "42"));
        assertThat(page.locator(".connection.is-live")).isVisible();
        assertThat(incident(page, "inc-0002").locator(".next-slot.state-DUE_SOON"))
                .isVisible();
    }

    @Test
    void aLostConnectionIsSaidWithTheListsThatItConcerns() {
        Page page = open();
        gateway.close();
        assertThat(page.locator(".connection.is-reconnecting")).containsText("正在重连");
        assertThat(page.locator(".connection.is-reconnecting")).containsText("报送义务");
        assertThat(page.locator("[data-incident]")).hasCount(3);
    }

    @Test
    void anEndedSessionHidesTheRowsAndOffersTheLogin() {
        Page page = open();
        gateway.signOut();
        assertThat(page.locator(".signed-out")).containsText("登录已结束");
        assertThat(page.locator(".signed-out a")).hasAttribute("href", "/oauth2/authorization/web");
        assertThat(page.locator("[data-incident]")).hasCount(0);
    }

    @Test
    void whoeverIsNotLoggedInIsOfferedTheLogin() {
        gateway.signOut();
        Page page = openAny(context().newPage());
        assertThat(page.locator(".signed-out")).isVisible();
        assertThat(page.locator(".account .button")).hasText("登录");
    }

    @Test
    void loggingOutCarriesTheTokenOfTheCookie() {
        Page page = open();
        assertThat(page.locator(".name")).hasText("duty-officer");
        page.locator(".account form button").click();
        waitUntil(page, () -> !gateway.logouts().isEmpty());
        Assertions.assertThat(gateway.logouts()).containsExactly("_csrf=token%2Bof-this-session");
    }
}
