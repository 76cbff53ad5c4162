package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.exam.Certificates;
import dev.sevenstar.academy.exam.Exams;
import dev.sevenstar.academy.exam.TakeExam;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.trade.AFactorySells;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A new shop is led by what it lacks to what it should learn, and from there back to the listing. */
@Tag("browser")
@ExtendWith(Chromium.Extension.class)
class SellerLearnsAndEarnsTheStarTest extends AFactorySells {

    private static final String PASSWORD = "seven stars over the market";
    private static final String VIDEO = "src/main/resources/demo/videos/bolt.mp4";

    /** The film is forty seconds long and played at double speed. */
    private static final double A_FILM = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Exams exams;

    @Autowired
    TakeExam take;

    @Autowired
    Certificates certificates;

    private Page page;

    @Test
    void the_missing_video_star_leads_to_the_course_and_the_course_to_the_star(Chromium chromium) {
        var factory = world.boltFactory();
        var bolts = boltsOf(factory);
        page = signedIn(chromium, factory.owner());
        go("/workbench/academy");
        var need = page.locator("#needs li").filter(new Locator.FilterOptions().setHasText("1 个在售商品缺视频星"));
        need.locator("a", new Locator.LocatorOptions().setHasText("主图视频")).click();
        page.locator(".course-head form button").click();
        assertThat(page.locator("h1")).hasText("五个镜头讲完一件货");
        page.locator(".lesson-side a", new Page.LocatorOptions().setHasText("从上传到亮星"))
                .click();
        watch();
        page.locator(".lesson-side a", new Page.LocatorOptions().setHasText("小测"))
                .click();
        page.locator("input[name=q0][value='1']").check();
        page.locator(".quiz button").click();
        assertThat(page.locator(".question.wrong")).hasCount(3);
        for (var right : List.of("q1='0'", "q1='1'", "q1='3'", "q2='1'", "q3='0'"))
            page.locator("input[name=" + right.replace("=", "][value=") + "]").check();
        page.locator(".quiz button").click();
        assertThat(page.locator(".question.right")).hasCount(4);
        assertThat(page.locator(".lesson-side li.done")).hasCount(2);
        earnTheStar(bolts);
        go("/workbench/academy/for-you");
        page.locator("#needs form button").click();
        assertThat(page.locator("#needs li", new Page.LocatorOptions().setHasText("视频星")))
                .hasCount(0);
    }

    /** Dragging to the end is not seeing; playing it is. */
    private void watch() {
        var film = page.locator(".film video");
        assertThat(page.locator(".vjs-big-play-button")).isVisible();
        film.evaluate("v => { v.currentTime = v.duration - 1; return v.play(); }");
        assertThat(page.locator("#lesson-state")).containsText("已看");
        film.evaluate("v => new Promise(ended => v.addEventListener('ended', ended, { once: true }))");
        page.reload();
        assertThat(page.locator("#lesson-state")).not().containsText("已学完");
        assertThat(page.locator(".vjs-big-play-button")).isVisible();
        page.locator(".film video").evaluate("v => { v.currentTime = 0; v.playbackRate = 2; return v.play(); }");
        assertThat(page.locator("#lesson-state"))
                .containsText("已学完", new LocatorAssertions.ContainsTextOptions().setTimeout(A_FILM));
    }

    private void earnTheStar(ShopKey bolts) {
        var listing = "/workbench/listings/" + Ids.text(bolts.id());
        go(listing);
        page.locator("form[action$='/revision'] button").first().click();
        go(listing + "/steps/pictures");
        page.locator("input[type=file][name='files.video']").setInputFiles(Path.of(VIDEO));
        assertThat(page.locator("select[name=video]")).not().hasValue("");
        go(listing + "/steps/check");
        page.locator("form[action$='/publication'] button.primary, button[formaction$='/publication']")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/steps/"));
    }

    @Test
    void an_exam_failed_twice_is_passed_and_its_certificate_verified_until_it_is_revoked(Chromium chromium) {
        var owner = world.boltFactory().owner();
        page = signedIn(chromium, owner);
        go("/workbench/academy/exams");
        page.locator("ul.rows a", new Page.LocatorOptions().setHasText("七星店长认证"))
                .first()
                .click();
        for (int time = 0; time < 2; time++) {
            page.locator("form[action$='/attempts'] button").click();
            page.locator(".paper-side > .body > a.btn").click();
            page.locator("form[action$='/completion'] button").click();
            assertThat(page.locator(".paper-score")).hasText("0%");
            page.locator("a.btn", new Page.LocatorOptions().setHasText("回到考试")).click();
        }
        assertThat(page.locator("main")).containsText("还有 1 次机会");
        page.locator("form[action$='/attempts'] button").click();
        answerAll(owner);
        page.locator("form[action$='/completion'] button").click();
        assertThat(page.locator(".paper-score")).hasText("100%");
        var code = certificates.of(owner.id()).get(0).code();
        var stranger = chromium.open(Screen.PHONE);
        stranger.navigate(base() + "/certificates");
        stranger.locator("#code").fill(code.toLowerCase());
        stranger.locator("#code").press("Enter");
        assertThat(stranger.locator("section[role=status]")).containsText("有效");
        assertThat(stranger.locator("section[role=status]")).not().containsText(owner.name());
        certificates.revoke(code, "替考");
        stranger.reload();
        assertThat(stranger.locator("section[role=status]")).containsText("已撤销");
    }

    private void answerAll(Person owner) {
        var exam = exams.published().stream()
                .filter(each -> each.title().zh().equals("七星店长认证"))
                .findFirst()
                .orElseThrow();
        var items = take.attempts(owner.id(), exam.id()).get(0).paper().items();
        for (var item : items) {
            answer(item.question());
            page.locator("button.primary[name=to]").click();
        }
        assertThat(page.locator("main")).containsText("已答 50 / 50 题");
    }

    private void answer(Question question) {
        assertThat(page.locator(".question legend")).hasText(question.text());
        for (int place = 0; place < question.answer().size(); place++) {
            var option = question.answer().get(place);
            if (question.kind() == Kind.ORDER)
                page.locator("select[name='answer.o" + option + "']").selectOption("" + place);
            else page.locator("input[name=answer][value='" + option + "']").check();
        }
    }

    private Page signedIn(Chromium chromium, Person person) {
        people.change(person.id(), each -> each.usePassword(passwords.encode(PASSWORD)));
        var opened = chromium.open(Screen.DESK);
        opened.navigate(base() + "/sign-in");
        opened.locator("#name").fill(person.email());
        opened.locator("#password").fill(PASSWORD);
        opened.locator("form[action='/sign-in'] button.primary").click();
        opened.waitForURL(url -> !url.contains("/sign-in"));
        return opened;
    }

    private void go(String address) {
        page.navigate(base() + address);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
