package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import java.util.regex.Pattern;

/** An order before its buyer. */
class MyOrder {

    private static final int TRIES = 60;

    private final Page page;
    private final String base;
    private final String number;

    MyOrder(Page page, String base, String number) {
        this.page = page;
        this.base = base;
        this.number = number;
    }

    String number() {
        return number;
    }

    /** What the buyer sees of it. */
    void picture(String name) {
        Chromium.picture(open().page, name);
    }

    MyOrder open() {
        page.navigate(base + "/my/orders/" + number);
        return this;
    }

    /** What is due now, on the partner's page. */
    void pay() {
        page.navigate(base + "/my/orders/" + number + "/payment");
        page.locator("form[action$='/payment'] button.primary").click();
        atTheTill();
        standsPaid();
    }

    /** The page of the partner that the buyer was led to. */
    void atTheTill() {
        page.waitForURL(Pattern.compile("/simulated/"));
        page.locator("form[action$='/payment'] button.primary").click();
        page.waitForURL(Pattern.compile("/my/"));
    }

    private void standsPaid() {
        untilIt(page.locator(".plan-steps li.done"));
    }

    /** The whole bill that the order stands on. */
    void payBill() {
        page.navigate(base + "/my/bills");
        var bills = page.locator("main td.lead a[href^='/my/bills/']");
        var hrefs = bills.all().stream().map(bill -> bill.getAttribute("href")).toList();
        for (var href : hrefs) {
            page.navigate(base + href);
            if (page.locator("main").innerText().contains(number)) break;
        }
        assertThat(page.locator("main")).containsText(number);
        page.locator("form[action$='/payment'] button.primary").click();
        atTheTill();
    }

    /** To the lender who paid for the buyer. */
    void repay() {
        for (var tries = 0; tries < TRIES; tries++) {
            page.navigate(base + "/my/platform-credit/" + number);
            if (page.locator("form[action$='/repayment']").count() > 0) break;
            page.waitForTimeout(250);
        }
        page.locator("form[action$='/repayment'] button.primary").click();
        atTheTill();
    }

    void receive() {
        untilIt(page.locator("details.confirm:has(form[action$='/receipt'])"));
        confirm("receipt");
        assertThat(page.locator("details.confirm:has(form[action$='/receipt'])"))
                .hasCount(0);
    }

    private void confirm(String action) {
        page.locator("details:has(form[action$='/" + action + "']) summary").click();
        page.locator("form[action$='/" + action + "'] button[type=submit]").click();
        page.waitForURL(Pattern.compile("/my/orders/\\w+$"));
    }

    /** How much of the money is where, by the words of the page. */
    Locator money() {
        return page.locator("section:has(.plan-steps) .sums");
    }

    Locator state() {
        return page.locator(".accent-card .badge").first();
    }

    Locator main() {
        return page.locator("main");
    }

    /** What happens after a commit is there a moment later. */
    void until(String state) {
        untilIt(page.locator(".accent-card .badge:has-text('" + state + "')"));
    }

    void untilMoney(String sum) {
        var amount = sum.replaceAll(".* ", "");
        untilIt(page.locator(".sums div:has-text('" + sum.replaceAll(" .*", "") + "'):has-text('" + amount + "')"));
    }

    private void untilIt(Locator sign) {
        for (var tries = 0; tries < TRIES; tries++) {
            open();
            if (sign.count() > 0) return;
            page.waitForTimeout(250);
        }
        assertThat(sign.first()).isVisible();
    }

    /** Before anything has left: all that was paid is asked back. The number of the claim. */
    String askBack() {
        page.navigate(base + "/my/orders/" + number + "/claims/new");
        return send();
    }

    /** @param way {@code refund}, or {@code return} where the goods come back too */
    String askBack(String way, String yuan) {
        page.navigate(base + "/my/orders/" + number + "/claims/new");
        page.locator("input[name=lines]").first().check();
        page.locator("input[name=way][value=" + way + "]").check();
        page.locator("#goods").fill(yuan);
        return send();
    }

    private String send() {
        page.locator("#reason")
                .selectOption(page.locator("#reason option").nth(1).getAttribute("value"));
        page.locator("#description").fill("采购计划有变，申请退款");
        page.locator(".claim-form .actions button.primary").click();
        page.waitForURL(Pattern.compile("/my/claims/\\w+$"));
        return page.url().replaceAll(".*/", "");
    }

    void sendBack(String claim, String waybill) {
        page.navigate(base + "/my/claims/" + claim);
        page.locator("#waybill").fill(waybill);
        page.locator("form[action$='/return'] button").click();
        assertThat(page.locator("form[action$='/return']")).hasCount(0);
    }
}
