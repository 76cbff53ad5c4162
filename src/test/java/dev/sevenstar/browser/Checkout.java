package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.regex.Pattern;

/** From a listing to an order, as a buyer goes. */
class Checkout {

    private static final int TRIES = 40;

    /** Where a buyer finds himself, by the way he pays. */
    private static final Pattern PLACED =
            Pattern.compile("/my/(?:orders/|transfers/|exchange-bills/new\\?order=)(\\w+)");

    private final Page page;
    private final String base;
    private final boolean javaScript;

    Checkout(Page page, String base, boolean javaScript) {
        this.page = page;
        this.base = base;
        this.javaScript = javaScript;
    }

    /** Orders at once what there is most of, and pays so. */
    MyOrder place(String words, int pieces, String method) {
        find(words);
        var fields = page.locator("#order input[name=n]:visible").all();
        fields.stream()
                .max(Comparator.comparingInt(field -> Integer.parseInt(field.getAttribute("data-max"))))
                .orElseThrow()
                .fill(String.valueOf(pieces));
        page.locator("#order button[formaction^='/my/checkout/']").click();
        page.waitForURL(Pattern.compile("/my/checkout"));
        choose(method);
        page.locator("#checkout button.primary").click();
        page.waitForURL(PLACED);
        return new MyOrder(
                page,
                base,
                PLACED.matcher(page.url()).results().findFirst().orElseThrow().group(1));
    }

    /** What costs what it always does. The index of what is sold is built while the house opens. */
    private void find(String words) {
        var found = page.locator("main .goods:not(:has(.badge.red)) a[href^='/listings/']");
        for (var tries = 0; tries < TRIES; tries++) {
            page.navigate(base + "/search?q=" + words);
            if (found.count() > 0) break;
            page.waitForTimeout(500);
        }
        found.first().click();
        page.waitForURL(Pattern.compile("/listings/\\w+"));
    }

    private void choose(String method) {
        var way = page.locator(".pay-ways input[value=" + method + "]");
        if (way.isChecked()) return;
        if (!javaScript) {
            way.check();
            page.locator("#checkout button[name=_method]").click();
        } else page.waitForResponse(answer -> answer.url().contains("/my/checkout"), () -> way.check());
        assertThat(page.locator(".pay-ways input[value=" + method + "]")).isChecked();
    }
}
