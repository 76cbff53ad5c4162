package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AccountJourneyTest extends AtTheDoor {

    @Autowired
    Jobsite jobs;

    Person person;
    Walk desk;

    @BeforeEach
    void somebody_is_signed_in() throws Exception {
        person = owner();
        desk = new Walk(mvc).signIn(person.email(), PASSWORD);
    }

    @Test
    void a_known_and_an_unknown_name_get_the_same_answer() throws Exception {
        var known = new Walk(mvc).signIn(person.email(), "wrong, quite wrong");
        var unknown = new Walk(mvc).signIn("nobody@example.test", "wrong, quite wrong");
        assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(known.page().select(".alert").text())
                .isEqualTo(unknown.page().select(".alert").text());
        var asked = new Walk(mvc).open("/password/reset").submit("name", person.email());
        var asked2 = new Walk(mvc).open("/password/reset").submit("name", "nobody@example.test");
        assertThat(asked.status()).isEqualTo(200).isEqualTo(asked2.status());
        assertThat(asked.text().replace(person.email(), ""))
                .isEqualTo(asked2.text().replace("nobody@example.test", ""));
    }

    @Test
    void guessing_is_slowed_down_even_for_the_right_password() throws Exception {
        var other = withPassword(world.buyer(), PASSWORD);
        var thief = new Walk(mvc).from("10.3.3.3");
        for (var i = 0; i < 10; i++) thief.signIn(other.email(), "wrong, quite wrong");
        thief.signIn(other.email().toUpperCase(), PASSWORD);
        assertThat(thief.status()).isEqualTo(429);
        assertThat(thief.page().select("#sign-in-shut")).isNotEmpty();
        clock.forward(Duration.ofMinutes(16));
        assertThat(thief.signIn(other.email(), PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void one_comes_back_to_the_page_asked_for_and_never_to_another_house() throws Exception {
        var walk = new Walk(mvc).open("/workbench/staff");
        walk.submit("name", person.email(), "password", PASSWORD);
        assertThat(walk.path()).isEqualTo("/workbench/staff");
        for (var trap : new String[] {"//evil.test/", "https://evil.test/", "/\\evil.test", "javascript:alert(1)"}) {
            var led = new Walk(mvc)
                    .open("/sign-in?to=" + URLEncoder.encode(trap, StandardCharsets.UTF_8))
                    .submit("name", person.email(), "password", PASSWORD);
            assertThat(led.path()).isEqualTo("/");
        }
    }

    @Test
    void a_forgotten_password_is_set_once_by_the_letter_and_ends_all_sessions() throws Exception {
        new Walk(mvc).open("/password/reset").submit("name", person.email());
        jobs.run();
        var link = link(person.email());
        var walk = new Walk(mvc).open(link).submit("password", NEWER, "repeated", "something else entirely");
        assertThat(walk.status()).isEqualTo(422);
        walk.submit("password", NEWER, "repeated", NEWER);
        assertThat(walk.path()).isEqualTo("/sign-in");
        assertThat(new Walk(mvc).open(link).status()).isEqualTo(410);
        assertThat(desk.open("/account").path()).isEqualTo("/sign-in");
        assertThat(new Walk(mvc).signIn(person.email(), PASSWORD).status()).isEqualTo(422);
        assertThat(new Walk(mvc).signIn(person.email(), NEWER).path()).isEqualTo("/workbench");
    }

    @Test
    void a_reset_link_is_good_for_half_an_hour() throws Exception {
        new Walk(mvc).open("/password/reset").submit("name", person.email());
        jobs.run();
        var link = link(person.email());
        clock.forward(Duration.ofMinutes(31));
        assertThat(new Walk(mvc).open(link).status()).isEqualTo(410);
    }

    @Test
    void the_secret_of_a_link_is_not_in_the_database() throws Exception {
        new Walk(mvc).open("/password/reset").submit("name", person.email());
        jobs.run();
        var secret = link(person.email()).replace("/password/reset/", "");
        assertThat(jdbc.sql("select hash from ticket").query(String.class).list())
                .isNotEmpty()
                .doesNotContain(secret);
    }

    @Test
    void a_session_ended_elsewhere_is_gone_at_the_next_click() throws Exception {
        var phone = new Walk(mvc)
                .with("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1")
                .from("10.7.7.7")
                .signIn(person.email(), PASSWORD);
        desk.open("/account");
        assertThat(desk.text()).contains("Safari · iPhone", "10.7.7.7", "Chrome · Windows", "当前");
        assertThat(desk.page().html()).doesNotContain(phone.cookie("sevenstar"));
        var action = desk.page().select("form[action*=/account/sessions/]").attr("action");
        desk.press(action, "delete");
        assertThat(phone.open("/account").path()).isEqualTo("/sign-in");
        assertThat(desk.open("/account").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_asks_for_the_old_one_and_ends_the_other_sessions() throws Exception {
        var phone = new Walk(mvc).signIn(person.email(), PASSWORD);
        desk.open("/account/password").submit("old", "not this one", "password", NEWER, "repeated", NEWER);
        assertThat(desk.page().select("#old-error")).isNotEmpty();
        desk.submit("old", PASSWORD, "password", NEWER, "repeated", NEWER);
        assertThat(desk.path()).isEqualTo("/account");
        assertThat(phone.open("/account").path()).isEqualTo("/sign-in");
        assertThat(desk.open("/account").path()).isEqualTo("/account");
    }

    @Test
    void name_language_and_address_are_changed_by_their_owner() throws Exception {
        desk.open("/account").submit("name", "陈恒固", "language", "en");
        assertThat(desk.page().select("h1").text()).isEqualTo("Account and security");
        assertThat(people.get(person.id()).name()).isEqualTo("陈恒固");
        var mobile = "138" + String.format("%08d", System.nanoTime() % 100_000_000);
        desk.open("/account/contact").submit("email", person.email(), "mobile", mobile, "old", PASSWORD);
        assertThat(desk.path()).isEqualTo("/account");
        assertThat(new Walk(mvc).signIn("+86" + mobile, PASSWORD).path()).isEqualTo("/workbench");
        desk.open("/account/contact").submit("email", "", "mobile", "", "old", PASSWORD);
        assertThat(desk.status()).isEqualTo(422);
        desk.open("/account/contact").submit("email", world.buyer().email(), "old", PASSWORD);
        assertThat(desk.status()).isEqualTo(422);
    }

    private String link(String to) {
        var body = jdbc.sql("select body from mail where recipient = :to order by id desc limit 1")
                .param("to", to)
                .query(String.class)
                .single();
        return body.substring(body.indexOf("/password/reset/")).split("\\s")[0];
    }
}
