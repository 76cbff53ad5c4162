package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The merchant's side of an order. */
class OrderDesk {

    private static final int TRIES = 60;
    private static final Path PHOTO = Path.of("src/main/resources/demo/photos/thomas-q-1229169-unsplash.jpg");

    private final Page page;
    private final String base;

    OrderDesk(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    void open(MyOrder order) {
        page.navigate(base + "/workbench/orders/" + order.number());
    }

    /** Sends all of it; the number of the parcel. */
    String ship(MyOrder order) {
        var act = page.locator("a[href$='/shipments/new']");
        for (var tries = 0; tries < TRIES; tries++) {
            open(order);
            if (act.count() > 0) break;
            page.waitForTimeout(250);
        }
        act.click();
        page.waitForURL(Pattern.compile("/shipments/new"));
        var waybill = "SF%013d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000_000L));
        page.locator("#carrier").selectOption("sf");
        page.locator("#waybill").fill(waybill);
        page.locator("form[action$='/shipments'] button.primary").click();
        page.waitForURL(Pattern.compile("/workbench/orders/\\w+$"));
        assertThat(page.locator("main")).containsText(waybill);
        return waybill;
    }

    /** Shows that the goods are made, with a picture. */
    void showMade(MyOrder order) {
        open(order);
        page.locator("#stage-text").fill("货已全部做好，装箱完毕");
        page.locator("#stage-files").setInputFiles(PHOTO);
        page.locator("#stage button.primary").click();
        assertThat(page.locator("main")).containsText(PHOTO.getFileName().toString());
    }

    /** Says yes to what the buyer asks back. */
    void accept(String claim) {
        page.navigate(base + "/workbench/claims/" + claim);
        page.locator("form[action$='/acceptance'] button.primary").click();
        assertThat(page.locator("form[action$='/acceptance']")).hasCount(0);
    }

    /** The goods are back, and the money goes. */
    void gotItBack(String claim) {
        page.navigate(base + "/workbench/claims/" + claim);
        page.locator("form[action$='/returned-goods'] button.primary").click();
        assertThat(page.locator("form[action$='/returned-goods']")).hasCount(0);
    }

    /** The shop has settled with the buyer what no partner gives back. */
    void paidBack(String claim, String note) {
        page.navigate(base + "/workbench/claims/" + claim);
        page.locator("form[action*='/transfers/'] input[name=text]").fill(note);
        page.locator("form[action*='/transfers/'] button.primary").click();
        assertThat(page.locator("form[action*='/transfers/']")).hasCount(0);
        assertThat(page.locator("#returns")).containsText(note);
    }

    /** What the merchant sees of the order. */
    void picture(MyOrder order, String name) {
        open(order);
        Chromium.picture(page, name);
    }

    void stop(String method) {
        page.navigate(base + "/workbench/payment-methods/" + method);
        page.locator("form[action$='/enrolment'] button.danger").click();
        assertThat(page.locator("input[name=accepted]")).isVisible();
    }

    void enable(String method) {
        page.navigate(base + "/workbench/payment-methods/" + method);
        page.locator("input[name=accepted]").check();
        page.locator("form[action$='/enrolment'] button.primary").click();
        assertThat(page.locator("form[action$='/enrolment'] button.danger")).isVisible();
    }

    /** What the shop's book says of an order in one of its purses: came and went. */
    Statement statement(MyOrder order, String purse) {
        page.navigate(base + "/workbench/statements?purse=" + purse + "&order=" + order.number());
        return new Statement(page.locator("#came"), page.locator("#went"), page.locator(".statement tbody"));
    }

    record Statement(Locator came, Locator went, Locator lines) {}

    Locator money() {
        return page.locator("section:has(.plan-steps) .sums");
    }

    Locator main() {
        return page.locator("main");
    }
}
