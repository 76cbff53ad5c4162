package dev.sevenstar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only pictures in sight are fetched at once, and none of them moves what stands below it when it comes. */
@DemoTest
class PicturesInSightTest {

    private static final String TOO_EAGER = """
            () => [...document.images].filter(i => i.loading !== "lazy")
                .filter(i => !i.offsetParent || i.getBoundingClientRect().top > innerHeight).map(i => i.outerHTML)""";

    private static final String WITHOUT_SIZE = """
            () => [...document.images].filter(i => !i.getAttribute("width") || !i.getAttribute("height"))
                .map(i => i.outerHTML)""";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void nothing_out_of_sight_is_fetched_at_once(Screen screen, Chromium chromium) {
        var page = chromium.open(screen);
        page.navigate("http://localhost:" + port + "/");
        var shop = page.locator("a.shop-tile").first().getAttribute("href");
        var listing = page.locator("a[href^='/listings/']").first().getAttribute("href");
        for (var path : List.of("/", "/search?q=螺丝", shop, listing)) {
            page.navigate("http://localhost:" + port + path);
            assertThat(pictures(page, TOO_EAGER)).as(path).isEmpty();
            assertThat(pictures(page, WITHOUT_SIZE)).as(path).isEmpty();
        }
        assertThat(page.locator("img[fetchpriority=high]").count()).isOne();
        assertThat(page.locator(".gallery-track img").first().getAttribute("srcset"))
                .contains("310.jpg", "750.jpg");
    }

    private static List<?> pictures(Page page, String which) {
        return (List<?>) page.evaluate(which);
    }
}
