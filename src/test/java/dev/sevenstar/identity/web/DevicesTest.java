package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Authenticator;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
@Tag("database")
class DevicesTest {

    static final String PASSWORD = "bolts hold the world";
    static final String NEWER = "nuts hold the bolts";
    static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Person person;
    Walk desk;

    @BeforeEach
    void an_owner_knows_a_desk() throws Exception {
        // Forty days ago, so that what is written here is not the newest of other tests.
        clock.set(Instant.now().minus(Duration.ofDays(40)));
        person = world.boltFactory().owner();
        people.change(person.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        desk = new Walk(mvc).from("10.6.0.1").signIn(person.email(), PASSWORD);
        clock.forward(Duration.ofMinutes(20));
    }

    @AfterEach
    void the_clock_stands_right() {
        clock.reset();
    }

    @Test
    void a_trusted_device_is_not_asked_for_the_code_for_thirty_days() throws Exception {
        var app = twoSteps();
        trust(app);
        clock.forward(Duration.ofDays(29));
        assertThat(desk.loseSession().signIn(person.email(), PASSWORD).path()).isEqualTo("/workbench");
        assertThat(new Walk(mvc).signIn(person.email(), PASSWORD).path()).isEqualTo("/sign-in/code");
        clock.forward(Duration.ofDays(2));
        assertThat(desk.loseSession().signIn(person.email(), PASSWORD).path()).isEqualTo("/sign-in/code");
    }

    @Test
    void trust_is_taken_back_at_the_account_page() throws Exception {
        var app = twoSteps();
        trust(app);
        desk.open("/account");
        var action = desk.page().select("form[action*=/account/devices/]").attr("action");
        desk.press(action, "delete");
        assertThat(desk.page().select("form[action*=/account/devices/]")).isEmpty();
        assertThat(desk.loseSession().signIn(person.email(), PASSWORD).path()).isEqualTo("/sign-in/code");
    }

    @Test
    void a_new_password_ends_all_trust() throws Exception {
        var app = twoSteps();
        trust(app);
        desk.open("/account/password").submit("old", PASSWORD, "password", NEWER, "repeated", NEWER);
        assertThat(desk.loseSession().signIn(person.email(), NEWER).path()).isEqualTo("/sign-in/code");
    }

    @Test
    void one_persons_device_is_not_anothers() throws Exception {
        var app = twoSteps();
        trust(app);
        var other = world.boltFactory().owner();
        people.change(other.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        desk.loseSession().signIn(other.email(), PASSWORD);
        assertThat(desk.cookie("device").split("\\.")).hasSize(2);
        assertThat(desk.loseSession().signIn(person.email(), PASSWORD).path()).isEqualTo("/workbench");
        var stored = jdbc.sql("select hash from device where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .list();
        assertThat(stored).hasSize(1).doesNotContain(desk.cookie("device").split("\\."));
    }

    @Test
    void guessing_elsewhere_does_not_shut_out_the_owner() throws Exception {
        var thief = new Walk(mvc).from("10.6.0.66");
        for (var i = 0; i < 11; i++) thief.signIn(person.email(), "wrong, quite wrong");
        assertThat(thief.status()).isEqualTo(429);
        assertThat(new Walk(mvc)
                        .from("10.6.0.2")
                        .signIn(person.email(), PASSWORD)
                        .path())
                .as("from a network of their own")
                .isEqualTo("/workbench");
        assertThat(desk.from("10.6.0.66")
                        .loseSession()
                        .signIn(person.email(), PASSWORD)
                        .path())
                .as("with a known device even from the thief's")
                .isEqualTo("/workbench");
    }

    @Test
    void a_known_device_has_a_count_of_its_own() throws Exception {
        desk.loseSession();
        for (var i = 0; i < 11; i++) desk.signIn(person.email(), "wrong, quite wrong");
        assertThat(desk.status()).isEqualTo(429);
        assertThat(new Walk(mvc)
                        .from("10.6.0.3")
                        .signIn(person.email(), PASSWORD)
                        .path())
                .isEqualTo("/workbench");
    }

    @Test
    void one_network_cannot_try_many_names() throws Exception {
        var thief = new Walk(mvc).from("10.6.0.67");
        for (var i = 0; i < 101; i++) thief.signIn("nobody" + i + "@example.test", "wrong, quite wrong");
        assertThat(thief.status()).isEqualTo(429);
    }

    @Test
    void a_new_device_is_told_by_letter_and_a_known_one_is_not() throws Exception {
        desk.loseSession().signIn(person.email(), PASSWORD);
        assertThat(letters()).isEmpty();
        new Walk(mvc).with(PHONE).from("203.0.113.9").signIn(person.email(), PASSWORD);
        assertThat(letters()).singleElement().asString().contains("Safari · iPhone", "203.0.113.9");
    }

    @Test
    void changes_of_the_ways_in_are_told_in_the_persons_language() throws Exception {
        people.change(person.id(), p -> p.speak(java.util.Locale.ENGLISH));
        twoSteps();
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("Two-step sign-in was switched on", "Chrome · Windows");
        desk.open("/account/password").submit("old", PASSWORD, "password", NEWER, "repeated", NEWER);
        assertThat(letters()).hasSize(2);
        var before = person.email();
        desk.open("/account/contact").submit("email", "moved-" + before, "old", NEWER);
        assertThat(letters()).hasSize(3).last().asString().contains("10.6.0.1");
    }

    private Authenticator twoSteps() throws Exception {
        desk.loseSession().signIn(person.email(), PASSWORD).open("/account/two-step/new");
        var app = new Authenticator(desk.page().select(".key").text(), clock);
        desk.submit("code", app.code());
        clock.forward(Duration.ofSeconds(30));
        return app;
    }

    private void trust(Authenticator app) throws Exception {
        desk.loseSession().signIn(person.email(), PASSWORD).submit("code", app.code(), "trust", "true");
        assertThat(desk.path()).isEqualTo("/workbench");
    }

    private List<String> letters() {
        return jdbc.sql("select subject || body from mail where recipient = :to order by id")
                .param("to", person.email())
                .query(String.class)
                .list();
    }
}
