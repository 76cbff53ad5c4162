package dev.sevenstar.academy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.SelectOption;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import dev.sevenstar.support.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures and films of the shipped courses anew; bin/academy-pictures runs it. No test of its own, and
 * named so that none runs it.
 */
@DemoTest
class PictureCourses {

    private static final Path PICTURES = Path.of("src/main/resources/static/img/academy");
    private static final Path FILMS = Path.of("src/main/resources/static/video/academy");
    private static final int QUALITY = 78;
    private static final int OK = 200;
    private static final String LISTINGS = "/workbench/listings?missing=video";

    @LocalServerPort
    int port;

    private Page page;

    @Test
    void take_the_pictures(Chromium chromium) {
        page = Person.OWNER.open(chromium, Screen.DESK, "zh", base());
        page.setViewportSize(1180, 720);
        show("seven-stars-list", "/workbench/listings?stars=6");
        go(LISTINGS);
        var listing = address(onSale());
        edit(listing);
        show("seven-stars-panel", listing + "/steps/basics");
        show("title-step", listing + "/steps/basics");
        show("main-video-step", listing + "/steps/pictures");
        page.locator("select[name=video]").scrollIntoViewIfNeeded();
        take("main-video-choose");
        show("white-background", listing + "/steps/pictures");
        show("tiers", listing + "/steps/sales");
        show("inbox", "/workbench/inquiries");
        go("/workbench/inquiries");
        var inquiry =
                page.locator("main a[href^='/workbench/inquiries/0']").first().getAttribute("href");
        show("inquiry", inquiry);
        page.locator("main [name=quote], main input[type=checkbox]").first().check();
        take("quote");
        show("credit-lines", "/workbench/credit-lines");
        show("credit-aging", "/workbench/aging");
        show("payment-methods", "/workbench/payment-methods");
        show("staged", "/workbench/payment-methods/staged_37");
        show("campaign-square", "/workbench/campaigns");
        show("year-plan", "/workbench/plan");
        show("statement", "/workbench/money");
        show("staff", "/workbench/staff");
        show("sessions", "/account/sessions");
        page.close();
        page = Person.OWNER.open(chromium, Screen.PHONE, "zh", base());
        page.setViewportSize(390, 720);
        show("phone-home", "/workbench");
        show("phone-orders", "/workbench/orders");
        show("phone-inquiry", inquiry);
    }

    @Test
    void film_how_a_video_earns_its_star(Chromium chromium) {
        open(chromium);
        go(LISTINGS);
        var film = new Storyboard(page, Path.of("target/films/main-video"));
        film.say(5, "在商品列表里选“缺视频星”，缺视频的商品都在这里。", "Filter the listings by “lacks the video star”.");
        var row = onSale();
        film.point(row, 5, "从卖得好的一款开始，打开它。", "Begin with one that sells well and open it.");
        var listing = address(row);
        edit(listing);
        go(listing + "/steps/pictures");
        film.say(5, "进入“图片视频”这一步。右边是实时评分。", "Go to “Pictures”. The score on the right is live.");
        var choice = page.locator("select[name=video]");
        film.point(
                choice,
                7,
                "往下是主图视频。可以上传新的，也可以选视频库里已有的一段。",
                "Further down is the main video: upload one, or choose one of your library.");
        choice.selectOption(new SelectOption().setIndex(1));
        film.point(choice, 6, "这里选一段拍好的视频。六十秒以内才能做主图视频。", "Here we choose one. A main video has 60 seconds at most.");
        page.waitForTimeout(2_500);
        page.evaluate("window.scrollTo(0, 0)");
        film.say(6, "草稿自动保存，右边的视频星亮了。", "The draft saves itself, and the video star lights up.");
        film.point(
                page.locator("main aside").first(),
                6,
                "检查没有别的问题，到最后一步发布，买家就能看到。",
                "Check the rest, publish in the last step, and buyers see it.");
        film.film(FILMS, "main-video");
    }

    @Test
    void film_how_an_inquiry_is_answered(Chromium chromium) {
        open(chromium);
        go("/workbench/inquiries");
        var film = new Storyboard(page, Path.of("target/films/answer-inquiry"));
        film.say(6, "询盘都在这里，等得最久的排在前面，右边是还剩多少时间。", "All inquiries, the longest waiting first, with the time left.");
        var first = page.locator("main a[href^='/workbench/inquiries/0']").first();
        var inquiry = first.getAttribute("href");
        film.point(first, 4, "先回快到四小时的。", "Answer first what is close to four hours.");
        go(inquiry);
        film.say(6, "上面是买家问的商品、数量、送到哪里、要什么发票。", "At the top: the goods, how many, where to, which invoice.");
        var field = page.locator("main textarea").first();
        film.point(field, 5, "回复要一次说全：价格、起订量、发货时间、运费。", "Say it all at once: price, minimum, shipping time, freight.");
        film.type(field, "您好，3000 个含 13% 专票 0.63 元/个，现货，今天下单明天发，到苏州运费约 48 元。");
        film.say(4, "写清楚数字，买家就能直接下单。", "With figures in it, the buyer can order at once.");
        var quote = page.locator("main form input[type=checkbox]").first();
        quote.check();
        film.point(
                quote.locator("xpath=.."),
                6,
                "勾上“这条是报价”，它会进入“已报价”一栏，跟进不会漏。",
                "Tick “this is a quote”: it moves to “Quoted”, where you follow up.");
        page.locator("main form button:has-text('发送')").first().click();
        page.waitForLoadState();
        film.say(5, "发出去了，首次回复的时间也记下来了。", "Sent, and the time of your first reply is counted.");
        film.film(FILMS, "answer-inquiry");
    }

    /** One that nothing holds. */
    private Locator onSale() {
        return page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText("在售").setHasNotText("锁定"))
                .first();
    }

    private static String address(Locator row) {
        return row.locator("a[href^='/workbench/listings/']").first().getAttribute("href");
    }

    private void edit(String listing) {
        go(listing);
        page.locator("form[action$='/revision'] button").first().click();
        page.waitForLoadState();
    }

    private void open(Chromium chromium) {
        page = Person.OWNER.open(chromium, Screen.DESK, "zh", base());
        page.setViewportSize(1280, 720);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private void go(String address) {
        var answer = page.navigate(base() + address);
        if (answer.status() != OK) throw new IllegalStateException(address + " is not there");
        page.waitForLoadState();
    }

    private void show(String name, String address) {
        go(address);
        take(name);
    }

    private void take(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(PICTURES.resolve(name + ".jpg")));
    }
}
