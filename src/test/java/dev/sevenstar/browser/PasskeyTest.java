package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import dev.sevenstar.support.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A passkey is made, signs in alone, and is thrown away; the browser's virtual authenticator is the device. */
@DemoTest
class PasskeyTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_passkey_signs_in_until_it_is_removed(Chromium chromium) {
        var page = Person.OWNER.open(chromium, Screen.DESK, "zh", base());
        deviceOf(page, true);
        page.navigate(base() + "/account/passkeys");
        page.locator("input[name=name]").fill("办公室电脑");
        page.locator("form[data-ceremony=create] button").click();
        assertThat(page.locator(".rows b")).hasText("办公室电脑");
        signOut(page);
        page.navigate(base() + "/workbench/shop");
        page.locator("form[data-ceremony=get] button").click();
        page.waitForURL(base() + "/workbench/shop");
        page.navigate(base() + "/account/passkeys");
        page.locator(".rows details summary").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".rows")).hasCount(0);
        signOut(page);
        page.navigate(base() + "/sign-in");
        page.locator("form[data-ceremony=get] button").click();
        assertThat(page.locator(".alert.error")).isVisible();
        assertThat(page).hasURL(base() + "/sign-in");
    }

    /** A device counts its signatures; one that counts less than before is a copy. */
    @Test
    void a_copied_passkey_is_refused(Chromium chromium) {
        var page = Person.BUYER.open(chromium, Screen.DESK, "zh", base());
        deviceOf(page, true);
        page.navigate(base() + "/account/passkeys");
        page.locator("input[name=name]").fill("被复制的手机");
        page.locator("form[data-ceremony=create] button").click();
        assertThat(page.locator(".rows b")).hasText("被复制的手机");
        count(1000);
        signOut(page);
        page.navigate(base() + "/sign-in");
        page.locator("form[data-ceremony=get] button").click();
        assertThat(page.locator(".alert.error")).isVisible();
        count(0);
        page.locator("form[data-ceremony=get] button").click();
        page.waitForURL(base() + "/");
        jdbc.sql("delete from passkey where name = '被复制的手机'").update();
    }

    private void count(int signatures) {
        jdbc.sql("update passkey set sign_count = :count where name = '被复制的手机'")
                .param("count", signatures)
                .update();
    }

    @Test
    void a_device_that_does_not_check_who_holds_it_is_refused(Chromium chromium) {
        var page = Person.BUYER.open(chromium, Screen.PHONE, "zh", base());
        deviceOf(page, false);
        page.navigate(base() + "/account/passkeys");
        page.locator("input[name=name]").fill("手机");
        page.locator("form[data-ceremony=create] button").click();
        assertThat(page.locator(".alert.error").first()).isVisible();
        assertThat(page.locator(".rows")).hasCount(0);
    }

    @Test
    void without_script_there_is_no_button_that_does_nothing(Chromium chromium) {
        var page = chromium.open(Screen.DESK, "zh-CN", false);
        page.navigate(base() + "/sign-in");
        assertThat(page.locator("form[data-ceremony=get]")).isHidden();
    }

    /** @param verifies whether it knows the finger, face or PIN of the one who holds it */
    private static void deviceOf(Page page, boolean verifies) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", verifies);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private void signOut(Page page) {
        page.context().clearCookies();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
