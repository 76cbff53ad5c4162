package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The seven steps, as somebody goes through them. */
class Wizard {

    private static final Path PHOTOS = Path.of("src/main/resources/demo/photos");
    private static final int CASCADES = 4;

    private final Page page;
    private final String base;
    private final boolean javaScript;

    Wizard(Page page, String base, boolean javaScript) {
        this.page = page;
        this.base = base;
        this.javaScript = javaScript;
    }

    /** Chooses the first category that the word finds. */
    void begin(String word) {
        page.navigate(base + "/workbench/listings/new");
        page.locator("#q").fill(word);
        page.locator("#q").press("Enter");
        page.locator("#found button[name=category]").first().click();
        arriveAt("basics");
    }

    void title(String title) {
        page.locator("#title").fill(title);
    }

    /** The first value of everything that is asked for, again for what these values bring. */
    void fillRequiredAttributes() {
        for (var round = 0; round < CASCADES; round++) {
            for (var label : page.locator("#attributes label.required").all()) fill(label.getAttribute("for"));
            for (var set :
                    page.locator("#attributes fieldset:has(legend.required)").all())
                if (set.locator("input:checked").count() == 0)
                    set.locator("input[type=checkbox]").first().press("Space");
            stay();
        }
    }

    /** Saves the step and waits for the page that the server drew anew. */
    private void stay() {
        if (javaScript) page.evaluate("document.documentElement.dataset.seen = ''");
        go("basics");
        if (javaScript) assertThat(page.locator("html:not([data-seen]) #step")).isVisible();
    }

    private void fill(String id) {
        var field = page.locator("[id='" + id + "']");
        if (!field.inputValue().isEmpty()) return;
        if (page.locator("select[id='" + id + "']").count() > 0) choose(field, id);
        else field.fill("decimal".equals(field.getAttribute("inputmode")) ? "8" : "M8");
    }

    /** A choice that brings further fields has the server draw them. */
    private void choose(Locator field, String id) {
        var choice = page.locator("select[id='" + id + "'] option").nth(1).getAttribute("value");
        if (!javaScript || field.getAttribute("hx-post") == null) field.selectOption(choice);
        else page.waitForResponse(r -> r.request().method().equals("POST"), () -> field.selectOption(choice));
    }

    void upload(String... photos) {
        page.locator("#f-pictures .drop-area input[type=file]")
                .setInputFiles(Arrays.stream(photos).map(PHOTOS::resolve).toArray(Path[]::new));
        if (!javaScript) page.locator("button[formenctype]").click();
        assertThat(page.locator("#f-pictures .picture-cell")).hasCount(photos.length);
    }

    void price(String from, String price, String stock) {
        page.locator("input[name='unit']").fill("件");
        page.locator("input[name='tiers.0.from']").fill(from);
        page.locator("input[name='tiers.0.price']").fill(price);
        page.locator("input[name='stock']").fill(stock);
    }

    void sellerPaysFreight() {
        page.locator("input[name=freight][value=SELLER_PAYS]").check();
        page.locator("input[name=weight]").fill("0.05");
        page.locator("select[name='promises.0.within']")
                .selectOption(page.locator("select[name='promises.0.within'] option")
                        .nth(2)
                        .getAttribute("value"));
    }

    void publish() {
        assertThat(page.locator("main h2").first()).hasText("可以发布");
        page.locator("form[action$='/publication'] button.primary").click();
        page.waitForURL(Pattern.compile("/workbench/listings/\\w+$"));
        assertThat(page.locator("a[href^='/listings/']").first()).isVisible();
    }

    void next(String step) {
        go("next");
        arriveAt(step);
    }

    /** Leaves by a button of the form; the page that answers is there when this returns. */
    private void go(String where) {
        var button = where.equals("next")
                ? page.locator(".wizard-foot button[name=go][value=next]")
                : page.locator("#step button[name=go][value=stay]").first();
        page.waitForResponse(r -> r.request().method().equals("GET") && r.url().contains("/steps/"), () -> {
            if (where.equals("next")) button.press("Enter");
            else if (javaScript) button.dispatchEvent("click");
            else page.locator("#attributes button[name=go][value=basics]").press("Enter");
        });
        page.waitForLoadState();
    }

    private void arriveAt(String step) {
        page.waitForURL(Pattern.compile("/steps/" + step));
    }
}
