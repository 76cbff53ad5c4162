package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A bill of exchange, as its buyer endorses it and its merchant makes it money. */
class ExchangeDesk {

    private static final int TRIES = 60;
    private static final Pattern BILL = Pattern.compile("/my/exchange-bills/(?!new)(\\w+)");

    private final Page buyer;
    private final Page merchant;
    private final String base;

    ExchangeDesk(Page buyer, Page merchant, String base) {
        this.buyer = buyer;
        this.merchant = merchant;
        this.base = base;
    }

    /** Offered for an order, or for the bill of account that it is on; the number under which it is found. */
    String offer(MyOrder order, String yuan) {
        buyer.navigate(base + "/my/orders/" + order.number() + "/payment");
        var fromBill = buyer.locator("a[href*='/my/exchange-bills/new']");
        if (fromBill.count() > 0) fromBill.click();
        buyer.waitForURL(Pattern.compile("/my/exchange-bills/new"));
        buyer.locator("#number").fill("1310 2500 0001 %018d".formatted(random()));
        buyer.locator("#amount").fill(yuan);
        buyer.locator("#drawer").fill("四川锦程机电集团有限公司");
        buyer.locator("#acceptor").fill("中国工商银行成都高新支行");
        buyer.locator("#acceptorCode").fill("102651000012");
        buyer.locator("#issuedOn").fill(LocalDate.now().minusDays(80).toString());
        buyer.locator("#dueOn").fill(LocalDate.now().plusDays(90).toString());
        Chromium.picture(buyer, "offer-exchange");
        buyer.locator("form[action$='/exchange-bills'] button.primary").click();
        buyer.waitForURL(BILL);
        return BILL.matcher(buyer.url()).results().findFirst().orElseThrow().group(1);
    }

    private static long random() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000_000_000_000L);
    }

    /** Once the bank has brought it. */
    void sign(String bill) {
        act(bill, "signature");
    }

    void present(String bill) {
        act(bill, "presentation");
        until(bill, merchant.locator("h1 .badge.green"));
    }

    void giveBack(String bill) {
        act(bill, "return");
    }

    /** Sells it to the bank at so much a year. */
    void discount(String bill, String percent) {
        open(bill);
        merchant.locator("#rate").fill(percent);
        merchant.locator("form:has(#rate) button").click();
        merchant.locator("form[action$='/discount'] button.primary").click();
        assertThat(merchant.locator("form[action$='/discount']")).hasCount(0);
    }

    private void act(String bill, String act) {
        var form = merchant.locator("form[action$='/" + act + "']");
        until(bill, form);
        form.locator("button").click();
        assertThat(form).hasCount(0);
    }

    private void until(String bill, Locator sign) {
        for (var tries = 0; tries < TRIES; tries++) {
            open(bill);
            if (sign.count() > 0) return;
            merchant.waitForTimeout(250);
        }
        assertThat(sign).isVisible();
    }

    private void open(String bill) {
        merchant.navigate(base + "/workbench/exchange-bills/" + bill);
    }

    Locator state(String bill) {
        open(bill);
        return merchant.locator("h1 .badge");
    }

    /** What both sides see of it. */
    void picture(String bill, String name) {
        open(bill);
        Chromium.picture(merchant, name + "-shop");
        buyer.navigate(base + "/my/exchange-bills/" + bill);
        Chromium.picture(buyer, name + "-buyer");
    }
}
