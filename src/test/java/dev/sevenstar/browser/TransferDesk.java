package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.sevenstar.support.Chromium;
import java.util.regex.Pattern;

/** Money that comes by transfer: the buyer's slip, and the merchant's bank statement. */
class TransferDesk {

    private static final String PAYER = "成都锦程机电有限公司";

    private final Page buyer;
    private final Page merchant;
    private final String base;

    TransferDesk(Page buyer, Page merchant, String base) {
        this.buyer = buyer;
        this.merchant = merchant;
        this.base = base;
    }

    /** Reads on the slip what to transfer, and says that it is done; the code to give the bank. */
    String tell(MyOrder order) {
        buyer.navigate(base + "/my/transfers/" + order.number());
        var code = buyer.locator("#slip-code").innerText();
        Chromium.picture(buyer, "slip-bank_transfer");
        buyer.locator("#payer").fill(PAYER);
        buyer.locator("form[action$='/notice'] button.primary").click();
        assertThat(buyer.locator(".alert.info").first()).isVisible();
        return code;
    }

    /** Brings the file of the bank, and takes in the one line that is in it. */
    void bring(byte[] statement) {
        merchant.navigate(base + "/workbench/transfers/imports");
        merchant.locator("#file").setInputFiles(new FilePayload("工行流水.csv", "text/csv", statement));
        merchant.locator("form[action$='/imports'] button.primary").click();
        assertThat(merchant.locator("#came")).hasText("1");
        Chromium.picture(merchant, "preview-bank_transfer");
        merchant.locator("form[action$='/acceptance'] button").click();
        merchant.waitForURL(Pattern.compile("/workbench/transfers$"));
    }

    /** Says that the line with this code is for the order it names. */
    void confirm(String code) {
        merchant.locator("tr:has-text('" + code + "') td.lead a").click();
        assertThat(merchant.locator("input[name=order]:checked")).hasCount(1);
        Chromium.picture(merchant, "match-bank_transfer");
        merchant.locator("form[action$='/confirmation'] button.primary").click();
        assertThat(merchant.locator("#used")).isVisible();
    }

    static String payer() {
        return PAYER;
    }
}
