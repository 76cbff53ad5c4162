package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import dev.sevenstar.support.Person;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A merchant publishes, a buyer finds and asks, the merchant answers, the buyer reads it. */
@DemoTest
@Tag("database")
class MainJobTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"DESK, true", "PHONE, true", "DESK, false", "PHONE, false"})
    void a_listing_is_published_found_asked_about_and_answered(Screen screen, boolean javaScript, Chromium chromium) {
        var base = "http://localhost:" + port;
        // A word no other listing has, so that finding it proves that this one was found.
        var code = "HG" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        var merchant = Person.OWNER.open(chromium, screen, "zh", base, javaScript);
        var wizard = new Wizard(merchant, base, javaScript);
        wizard.begin("liujiao luoshuan");
        wizard.title("304不锈钢外六角螺栓 " + code + " 全牙螺丝 工厂现货");
        wizard.fillRequiredAttributes();
        wizard.next("pictures");
        wizard.upload(
                "juan-gomez-674574-unsplash.jpg", "thomas-q-1229169-unsplash.jpg", "liam-briese-1128307-unsplash.jpg");
        wizard.next("sales");
        wizard.price("1000", "0.85", "50000");
        wizard.next("logistics");
        wizard.sellerPaysFreight();
        wizard.next("detail");
        wizard.next("check");
        wizard.publish();

        var buyer = Person.BUYER.open(chromium, screen, "zh", base, javaScript);
        var number = find(buyer, base, code);
        assertThat(buyer.locator("h1")).containsText(code);
        ask(buyer, number, "2000 件，含运费到成都多少钱？" + code);

        answer(merchant, base, code, "含运费每件 0.80 元，" + code);
        buyer.navigate(base + "/my/inquiries");
        buyer.locator("a:has-text('" + code + "')").first().click();
        assertThat(buyer.locator("main")).containsText("含运费每件 0.80 元，" + code);
    }

    /** A published change is findable within two seconds; the visitor page within five more. */
    private static String find(Page buyer, String base, String code) {
        for (var tries = 0; tries < 20; tries++) {
            buyer.navigate(base + "/search?q=" + code);
            if (buyer.locator("main a[href^='/listings/']:has-text('" + code + "')")
                            .count()
                    > 0) break;
            buyer.waitForTimeout(500);
        }
        buyer.locator("main a[href^='/listings/']:has-text('" + code + "')")
                .first()
                .click();
        buyer.waitForURL(Pattern.compile("/listings/\\w+"));
        return buyer.url().replaceAll(".*/listings/(\\w+).*", "$1");
    }

    private static void ask(Page buyer, String number, String text) {
        buyer.locator("a[href*='/listings/" + number + "/inquiries/new']")
                .first()
                .click();
        buyer.locator("input[name=quantity]").fill("2000");
        buyer.locator("input[name=target]").fill("0.8");
        buyer.locator("textarea[name=text]").fill(text);
        buyer.locator("form[action*='/inquiries'] button.primary").click();
        assertThat(buyer.locator("main")).containsText(text);
    }

    private static void answer(Page merchant, String base, String code, String text) {
        merchant.navigate(base + "/workbench/inquiries");
        merchant.locator("tr:has-text('" + code + "') a").first().click();
        assertThat(merchant.locator("main")).containsText("2000 件，含运费到成都多少钱？" + code);
        merchant.locator("#reply-text").fill(text);
        merchant.locator("#reply button.primary").first().press("Enter");
        assertThat(merchant.locator("main")).containsText(text);
    }
}
