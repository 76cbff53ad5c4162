package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Routes;
import dev.sevenstar.support.Walk;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FreshFactorTest extends AtTheDoor {

    /** What opens an account, gives rights or speaks for the platform. */
    static final Pattern SENSITIVE = Pattern.compile("(POST|PUT|DELETE) (/account/(password|contact|two-step|passkeys)"
            + "|/workbench/(staff|invitations$)|/admin/(staff|legal|people/.*/suspension)).*"
            + "|(GET|POST) (/account|/workbench/shop)/data/.*|POST /admin/people/.*/data/closure");

    /** Names and bells: nobody gets in by them. */
    static final Pattern HARMLESS = Pattern.compile("PUT /account/passkeys/\\{number}|.*/delivery");

    @Autowired
    Routes routes;

    Person person;
    Walk desk;

    @BeforeEach
    void somebody_signed_in_a_while_ago() throws Exception {
        person = owner();
        desk = new Walk(mvc).from("10.8.8.8").signIn(person.email(), PASSWORD);
    }

    @Test
    void every_sensitive_route_asks_for_a_fresh_factor() {
        var sensitive = routes.all()
                .filter(r -> SENSITIVE.matcher(r.toString()).matches())
                .filter(r -> !HARMLESS.matcher(r.toString()).matches())
                .toList();
        assertThat(sensitive).hasSizeGreaterThan(12);
        assertThat(sensitive).allSatisfy(r -> assertThat(AskAgain.isNeeded(r.handler()))
                .as(r.toString())
                .isTrue());
    }

    @Test
    void whoever_has_just_signed_in_is_not_asked() throws Exception {
        clock.forward(Duration.ofMinutes(9));
        assertThat(desk.open("/account/contact").path()).isEqualTo("/account/contact");
    }

    @Test
    void after_ten_minutes_the_password_is_asked_and_one_goes_on() throws Exception {
        clock.forward(Duration.ofMinutes(16));
        desk.open("/account/contact");
        assertThat(desk.path()).startsWith("/account/confirmation");
        assertThat(desk.submit("proof", "not this one").status()).isEqualTo(422);
        assertThat(desk.submit("proof", PASSWORD).path()).isEqualTo("/account/contact");
        clock.forward(Duration.ofMinutes(9));
        assertThat(desk.open("/account/password").path()).isEqualTo("/account/password");
    }

    @Test
    void what_was_sent_is_not_lost() throws Exception {
        desk.open("/workbench/staff");
        clock.forward(Duration.ofMinutes(16));
        desk.submit("email", "zhao@henggu.example", "role", "OWNER");
        assertThat(desk.path()).startsWith("/account/confirmation");
        desk.submit("proof", PASSWORD);
        assertThat(desk.path()).isEqualTo("/account/interrupted");
        assertThat(desk.text()).contains("zhao@henggu.example");
        desk.press("/workbench/invitations");
        assertThat(desk.path()).isEqualTo("/workbench/staff");
        assertThat(desk.text()).contains("zhao@henggu.example");
    }

    @Test
    void a_new_address_is_kept_without_the_password_typed_beside_it() throws Exception {
        desk.open("/account/contact");
        clock.forward(Duration.ofMinutes(16));
        desk.submit("email", "new@henggu.example", "old", PASSWORD).submit("proof", PASSWORD);
        assertThat(desk.path()).isEqualTo("/account/interrupted");
        assertThat(desk.page().html()).contains("new@henggu.example").doesNotContain(PASSWORD);
        desk.press("/account/contact", "put");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select("#email").val()).isEqualTo("new@henggu.example");
    }

    @Test
    void with_two_steps_the_code_is_asked_and_the_password_is_not_enough() throws Exception {
        var app = twoSteps(desk);
        clock.forward(Duration.ofMinutes(16));
        desk.open("/account/password");
        assertThat(desk.submit("proof", PASSWORD).status()).isEqualTo(422);
        assertThat(desk.submit("proof", app.code()).path()).isEqualTo("/account/password");
    }

    @Test
    void one_is_not_led_to_another_house() throws Exception {
        clock.forward(Duration.ofMinutes(16));
        desk.open("/account/confirmation?to=//evil.example/").submit("proof", PASSWORD);
        assertThat(desk.path()).isEqualTo("/");
    }
}
