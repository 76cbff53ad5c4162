package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Authenticator;
import dev.sevenstar.identity.Person;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@HouseTest
@Tag("database")
class DevicesTest extends AtTheDoor {

    static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1";

    Person person;
    Walk desk;

    @BeforeEach
    void an_owner_knows_a_desk() throws Exception {
        // Forty days ago, so that what is written here is not the newest of other tests.
        clock.set(Instant.now().minus(Duration.ofDays(40)));
        person = owner();
        desk = new Walk(mvc).from("10.6.0.1").signIn(person.email(), PASSWORD);
        clock.forward(Duration.ofMinutes(20));
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
        var other = owner();
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
        people.change(person.id(), p -> p.speak(Locale.ENGLISH));
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

    @Test
    void a_removed_passkey_is_told() throws Exception {
        jdbc.sql("""
                insert into passkey (person_id, id, credential_id, name, public_key, attestation, sign_count, transports,
                                     verified, backup_eligible, backed_up, since, used_at)
                values (:person, 7, :credential, '仓库电脑', :bytes, :bytes, 0, '', true, false, false,
                        current_timestamp, current_timestamp)""")
                .param("person", person.id())
                .param("credential", "removed-" + person.id())
                .param("bytes", new byte[] {1})
                .update();
        desk.loseSession().signIn(person.email(), PASSWORD).open("/account/passkeys");
        desk.press(desk.page().select("form[action*=/account/passkeys/]").last().attr("action"), "delete");
        assertThat(desk.text()).doesNotContain("仓库电脑");
        assertThat(letters()).singleElement().asString().contains("账号删除了通行密钥", "10.6.0.1");
    }

    private Authenticator twoSteps() throws Exception {
        return twoSteps(desk.loseSession().signIn(person.email(), PASSWORD));
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
