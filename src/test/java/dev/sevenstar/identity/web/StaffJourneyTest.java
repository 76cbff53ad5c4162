package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class StaffJourneyTest {

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
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    World.Staffed factory;
    Walk owner;
    String email = "clerk" + System.nanoTime() + "@example.test";

    @BeforeEach
    void the_owner_is_at_work() throws Exception {
        factory = world.boltFactory();
        owner = signedIn(factory.owner());
    }

    @AfterEach
    void the_clock_stands_right() {
        clock.reset();
    }

    @Test
    void somebody_new_is_invited_and_comes_in_by_the_letter() throws Exception {
        owner.open("/workbench/staff").submit("email", email.toUpperCase(), "role", "WAREHOUSE");
        assertThat(owner.text()).contains(email);
        var clerk = new Walk(mvc).open(link(email));
        clerk.submit("name", "小李", "password", PASSWORD);
        assertThat(clerk.path()).isEqualTo("/workbench");
        var person = people.findByEmail(email).orElseThrow();
        assertThat(seats.of(person.signedIn()))
                .singleElement()
                .extracting(s -> s.role())
                .isEqualTo(Role.WAREHOUSE);
        assertThat(new Walk(mvc).open(link(email)).status()).isEqualTo(410);
        assertThat(owner.open("/workbench/audit").text()).contains("邀请员工", "接受邀请加入", email, "发货");
    }

    @Test
    void somebody_known_signs_in_first_and_is_led_back() throws Exception {
        var buyer = world.buyer();
        people.change(buyer.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        owner.open("/workbench/staff").submit("email", buyer.email(), "role", "FINANCE");
        var walk = new Walk(mvc).open(link(buyer.email()));
        var signIn = walk.page().select("main a.primary").attr("href");
        walk.open(signIn).submit("name", buyer.email(), "password", PASSWORD);
        assertThat(walk.path()).startsWith("/invitations/");
        walk.press("/acceptance");
        assertThat(seats.of(buyer.signedIn()).get(0).role()).isEqualTo(Role.FINANCE);
    }

    @Test
    void one_address_waits_once_and_a_new_letter_ends_the_old_link() throws Exception {
        owner.open("/workbench/staff").submit("email", email, "role", "SERVICE");
        owner.open("/workbench/staff").submit("email", email, "role", "FINANCE");
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#email-error")).isNotEmpty();
        var first = link(email);
        owner.open("/workbench/staff").press("/delivery");
        assertThat(link(email)).isNotEqualTo(first);
        assertThat(new Walk(mvc).open(first).status()).isEqualTo(410);
        assertThat(new Walk(mvc).open(link(email)).status()).isEqualTo(200);
    }

    @Test
    void an_invitation_ends_when_it_is_withdrawn_or_old() throws Exception {
        owner.open("/workbench/staff").submit("email", email, "role", "SERVICE");
        clock.forward(Duration.ofDays(7).plusMinutes(1));
        assertThat(new Walk(mvc).open(link(email)).status()).isEqualTo(410);
        clock.reset();
        assertThat(new Walk(mvc).open(link(email)).status()).isEqualTo(200);
        owner.open("/workbench/staff");
        var action = owner.page()
                .select("form[action*=/workbench/invitations/]:has([value=delete])")
                .attr("action");
        owner.press(action, "delete");
        assertThat(new Walk(mvc).open(link(email)).status()).isEqualTo(410);
    }

    @Test
    void a_role_changes_at_once_and_the_last_owner_stays() throws Exception {
        var clerk = world.colleague(factory.shop(), Role.OPERATOR);
        var desk = signedIn(clerk);
        assertThat(desk.open("/workbench/staff").status()).isEqualTo(403);
        owner.open("/workbench/staff");
        role(clerk, "OWNER");
        assertThat(desk.open("/workbench/staff").status()).isEqualTo(200);
        role(clerk, "SERVICE");
        role(factory.owner(), "SERVICE");
        assertThat(owner.text()).contains("至少要有一位店主");
        owner.press("/workbench/staff/" + Ids.text(factory.owner().id()), "delete");
        assertThat(seats.of(factory.owner().signedIn())).hasSize(1);
        owner.open("/workbench/staff").press("/workbench/staff/" + Ids.text(clerk.id()), "delete");
        assertThat(seats.of(clerk.signedIn())).isEmpty();
        assertThat(desk.open("/workbench").path()).isEqualTo("/account/shops/new");
    }

    @Test
    void another_shops_people_and_invitations_are_out_of_reach() throws Exception {
        owner.open("/workbench/staff").submit("email", email, "role", "SERVICE");
        var form = owner.page().select("form[action$=/delivery]").attr("action");
        var other = signedIn(world.dressMaker().owner());
        other.open("/workbench/staff");
        other.page()
                .select("form.role-form")
                .attr("action", "/workbench/staff/" + Ids.text(factory.owner().id()));
        other.submit("role", "SERVICE");
        assertThat(other.status()).isEqualTo(404);
        other.open("/workbench/staff");
        other.page().select("form.role-form").attr("action", form);
        other.page().select("form.role-form [name=_method]").remove();
        other.submit("role", "SERVICE");
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void the_shop_is_described_and_the_book_tells_old_and_new() throws Exception {
        owner.open("/workbench/shop").submit("name", "恒固旗舰店", "mixedAmount", "300", "mixedPieces", "20");
        assertThat(owner.status()).isEqualTo(200);
        owner.open("/workbench/audit");
        assertThat(owner.text()).contains("宁波恒固紧固件 恒固旗舰店", "¥300.00", "更改混批件数");
        owner.open("/workbench/shop").submit("name", "", "mixedAmount", "-3");
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#name-error, #mixedAmount-error")).hasSize(2);
    }

    @Test
    void two_owners_who_save_at_once_see_each_others_words() throws Exception {
        var second = signedIn(world.colleague(factory.shop(), Role.OWNER));
        owner.open("/workbench/shop");
        second.open("/workbench/shop").submit("name", "恒固二号店");
        owner.submit("name", "恒固三号店");
        assertThat(owner.status()).isEqualTo(409);
        assertThat(owner.text()).contains("恒固二号店");
        assertThat(owner.page().select("#name").val()).isEqualTo("恒固三号店");
    }

    @Test
    void a_company_opens_another_shop_and_switches() throws Exception {
        owner.open("/account/shops/new").submit("shop", "恒固工具", "region", "330200");
        assertThat(owner.path()).isEqualTo("/workbench");
        owner.open("/workbench/shop");
        assertThat(owner.page().select("#name").val()).isEqualTo("恒固工具");
        owner.open("/account").submit("shop", factory.shop().number());
        owner.open("/workbench/shop");
        assertThat(owner.page().select("#name").val()).isEqualTo("宁波恒固紧固件");
    }

    private void role(Person person, String role) throws Exception {
        owner.open("/workbench/staff");
        owner.page().select("form.role-form").stream()
                .filter(f -> !f.attr("action").endsWith(Ids.text(person.id())))
                .forEach(f -> f.remove());
        owner.submit("role", role);
    }

    private Walk signedIn(Person person) throws Exception {
        people.change(person.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        return new Walk(mvc).signIn(person.email(), PASSWORD);
    }

    private String link(String to) {
        var body = jdbc.sql("select body from mail where recipient = :to order by id desc limit 1")
                .param("to", to)
                .query(String.class)
                .single();
        return body.substring(body.indexOf("/invitations/")).split("\\s")[0];
    }
}
