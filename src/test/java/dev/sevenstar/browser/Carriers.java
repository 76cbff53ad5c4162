package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The platform's page that plays the carriers. */
class Carriers {

    private final Page page;
    private final String base;

    Carriers(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /** The buyer takes the parcel, and pays for it where the carrier collects. */
    void sign(String waybill) {
        play(waybill, "SIGN");
    }

    void refused(String waybill) {
        play(waybill, "FAILED");
    }

    private void play(String waybill, String node) {
        page.navigate(base + "/admin/carriers");
        var parcel = page.locator("tr:has-text('" + waybill + "')");
        while (parcel.count() == 0) {
            page.locator("nav.pager a").last().click();
            page.waitForLoadState();
        }
        parcel.locator("form:has(input[value=" + node + "]) button").click();
        assertThat(parcel).hasCount(0);
    }
}
