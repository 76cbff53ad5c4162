package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A city among 340 is found by typing, by opening its province, and without script in the plain select. */
@DemoTest
class FindPlaceTest {

    @LocalServerPort
    int port;

    @Test
    void a_city_is_found_by_its_pinyin_with_the_keyboard_alone(Chromium chromium) {
        var page = signUp(chromium, true);
        page.locator("input#region").pressSequentially("ningbo");
        assertThat(options(page)).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("select[name=region]")).hasValue("330200");
        assertThat(page.locator("input#region")).hasValue("浙江 宁波市");
    }

    @Test
    void a_province_opens_to_its_cities(Chromium chromium) {
        var page = signUp(chromium, true);
        page.locator("input#region").click();
        options(page).getByText("广东").click();
        options(page).getByText("佛山市").click();
        assertThat(page.locator("select[name=region]")).hasValue("440600");
    }

    @Test
    void what_is_no_place_is_not_kept(Chromium chromium) {
        var page = signUp(chromium, true);
        page.locator("input#region").pressSequentially("火星");
        page.locator("h1").click();
        assertThat(page.locator("input#region")).hasValue("");
        assertThat(page.locator("select[name=region]")).hasValue("");
    }

    @Test
    void without_script_the_select_is_there(Chromium chromium) {
        var page = signUp(chromium, false);
        page.locator("select#region").selectOption("330200");
        assertThat(page.locator("select#region")).hasValue("330200");
    }

    private static Locator options(Page page) {
        return page.locator(".place-field [role=option]");
    }

    private Page signUp(Chromium chromium, boolean javaScript) {
        var page = chromium.open(Screen.DESK, "zh-CN", javaScript);
        page.navigate("http://localhost:" + port + "/sign-up/merchant");
        return page;
    }
}
