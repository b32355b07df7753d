package watchkeeper.dashboard;

import com.microsoft.playwright.Page;
import java.util.List;

/** What can be measured of how a page looks to people. */
final class Looks {
    private static final String CHROME_TEXTS = """
            () => {
              const texts = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!parent.closest('.data, [lang=zh-CN], noscript') && node.data.trim()) texts.push(node.data.trim());
              }
              document.body.querySelectorAll('[aria-label], [alt]').forEach(element => {
                if (!element.closest('.data')) texts.push(element.getAttribute('aria-label') ?? element.getAttribute('alt'));
              });
              return texts.concat(document.title);
            }
            """;

    private static final String PALE_TEXTS = """
            () => {
              const rgba = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
              const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
              const ground = element => {
                for (let at = element; at; at = at.parentElement) {
                  const found = rgba(getComputedStyle(at).backgroundColor);
                  if (found.length === 3 || found[3] === 1) return found;
                }
                return [255, 255, 255];
              };
              const pale = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!node.data.trim() || !parent.checkVisibility()) continue;
                const style = getComputedStyle(parent);
                const [a, b] = [luminance(rgba(style.color)), luminance(ground(parent))].sort((x, y) => y - x);
                const contrast = (a + 0.05) / (b + 0.05);
                if (contrast < 4.5) pale.push(`${node.data.trim()}: ${contrast.toFixed(2)}`);
              }
              return pale;
            }
            """;

    private Looks() {}

    /** Texts of the page itself: neither the agency's data nor what is declared to be another language. */
    static List<String> chromeTexts(Page page) {
        return words(page, CHROME_TEXTS);
    }

    /** Every visible text whose contrast against the ground behind it is below WCAG AA. */
    static List<String> paleTexts(Page page) {
        return words(page, PALE_TEXTS);
    }

    /** What a reader would have to scroll over, in pixels. */
    static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    private static List<String> words(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
