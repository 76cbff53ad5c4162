package dev.sevenstar.identity.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class PlatformDeskTest {

    static final String PASSWORD = "bolts hold the world";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Mails mails;

    @Autowired
    PasswordEncoder passwords;

    Walk admin;

    @BeforeEach
    void an_admin_is_at_the_desk() throws Exception {
        admin = signedIn(world.staff(StaffRole.ADMIN));
    }

    @Test
    void an_admin_lands_at_the_desk() {
        assertThat(admin.path()).isEqualTo("/admin");
        assertThat(admin.status()).isEqualTo(200);
    }

    @Test
    void somebody_is_found_by_address_or_name_and_shut_out_at_once() throws Exception {
        var buyer = world.buyer();
        var walk = signedIn(buyer);
        admin.open("/admin/people").submit("q", buyer.email());
        assertThat(admin.page().select("tbody tr")).hasSize(1);
        admin.open("/admin/people").submit("q", "王");
        assertThat(admin.page().select("tbody tr")).isNotEmpty();
        admin.open("/admin/people").submit("q", "%");
        assertThat(admin.page().select("tbody tr")).isEmpty();
        admin.open("/admin/people/" + Ids.text(buyer.id())).press("/suspension", "post");
        assertThat(walk.open("/account").path()).isEqualTo("/sign-in");
        assertThat(walk.signIn(buyer.email(), PASSWORD).status()).isEqualTo(422);
        admin.press("/suspension", "delete");
        assertThat(walk.signIn(buyer.email(), PASSWORD).path()).isEqualTo("/account");
    }

    @Test
    void the_operator_puts_the_terms_into_own_words() throws Exception {
        admin.open("/admin/legal");
        var edit = admin.page().select("a[href^=/admin/legal/privacy]").attr("href");
        admin.open(edit).submit("zh", "", "en", "Ours");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.page().select("#en").text()).isEqualTo("Ours");
        admin.submit("zh", "## 我们的政策<script>\n- 不外传", "en", "## Ours\n- kept here");
        var page = admin.open("/privacy").page();
        assertThat(page.select(".legal h2").text()).isEqualTo("我们的政策<script>");
        assertThat(page.select(".legal details a").size()).isGreaterThan(1);
        assertThat(admin.open(page.select(".legal details a").last().attr("href"))
                        .text())
                .contains("这是旧版本");
        assertThat(admin.open("/admin/audit").text()).contains("发布条款");
    }

    @Test
    void staff_are_appointed_and_dismissed() throws Exception {
        var helper = world.buyer();
        admin.open("/admin/staff").submit("contact", helper.email(), "role", "SUPPORT");
        assertThat(seats.staffRole(helper.id())).contains(StaffRole.SUPPORT);
        var desk = signedIn(helper);
        assertThat(desk.open("/admin/people").status()).isEqualTo(200);
        assertThat(desk.open("/admin/staff").status()).isEqualTo(403);
        admin.open("/admin/staff").press("/admin/staff/" + Ids.text(helper.id()), "delete");
        assertThat(seats.staffRole(helper.id())).isEmpty();
        assertThat(desk.open("/admin/people").status()).isEqualTo(403);
        admin.open("/admin/staff").submit("contact", "nobody@example.test", "role", "SUPPORT");
        assertThat(admin.text()).contains("请对方先注册");
        assertThat(admin.open("/admin/audit?action=identity.staff-appointed").text())
                .contains("任命平台人员", "客户支持");
    }

    @Test
    void letters_and_jobs_are_seen_and_a_job_runs_again() throws Exception {
        mails.send("reader@example.test", Locale.ENGLISH, "identity.mail.password-changed", "Wang");
        admin.open("/admin/mail");
        var letter = admin.page().select("td.lead a").first().attr("href");
        assertThat(admin.open(letter).text()).contains("Hello Wang", "reader@example.test");
        assertThat(admin.open("/admin/jobs").text()).contains("mail-send");
        assertThat(admin.open("/admin/audit").text()).contains("查看邮件");
    }

    @Test
    void a_shop_is_found_and_its_book_read() throws Exception {
        var shop = world.dressMaker().shop();
        admin.open("/admin/shops").submit("q", "广州锦绣");
        assertThat(admin.text()).contains("广州锦绣服饰有限公司", "广东 广州", "生产型");
        assertThat(admin.open("/admin/audit?shop=" + shop.number()).text()).contains("广州锦绣服饰", "还没有记录");
    }

    private Walk signedIn(Person person) throws Exception {
        people.change(person.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        return new Walk(mvc).signIn(person.email(), PASSWORD);
    }
}
