package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Authenticator;
import dev.sevenstar.identity.Person;
import dev.sevenstar.support.AtTheDoor;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@HouseTest
@Tag("database")
class TwoStepJourneyTest extends AtTheDoor {

    Person person;
    Authenticator app;
    List<String> codes;

    @BeforeEach
    void an_owner_has_two_steps() throws Exception {
        person = owner();
        var desk = new Walk(mvc).signIn(person.email(), PASSWORD).open("/account/two-step/new");
        app = new Authenticator(desk.page().select(".key").text(), clock);
        desk.submit("sealed", desk.page().select("[name=sealed]").val(), "code", "000000");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.page().select(".key").text()).isEqualTo(app.key());
        desk.submit("code", app.code());
        codes = desk.page().select(".recovery-codes code").eachText();
        clock.forward(Duration.ofSeconds(30));
    }

    @Test
    void after_the_password_the_code_is_asked_and_one_comes_back_to_where_one_was_going() throws Exception {
        var walk = new Walk(mvc).open("/workbench/shop").submit("name", person.email(), "password", PASSWORD);
        assertThat(walk.path()).startsWith("/sign-in/code");
        assertThat(walk.open("/workbench").path()).as("not in yet").isEqualTo("/sign-in");
        walk.open("/sign-in/code").submit("code", "123 456");
        assertThat(walk.status()).isEqualTo(422);
        walk.submit("code", app.code());
        assertThat(walk.path()).isEqualTo("/workbench");
        var direct = new Walk(mvc).open("/workbench/shop").submit("name", person.email(), "password", PASSWORD);
        clock.forward(Duration.ofSeconds(30));
        assertThat(direct.submit("code", app.code()).path()).isEqualTo("/workbench/shop");
    }

    @Test
    void a_code_is_good_once() throws Exception {
        var code = app.code();
        assertThat(second().submit("code", code).path()).isEqualTo("/workbench");
        assertThat(second().submit("code", code).status()).isEqualTo(422);
    }

    @Test
    void a_recovery_code_is_good_once_and_kept_as_a_hash() throws Exception {
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select hash from recovery_code where person_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .noneMatch(hash -> codes.stream().anyMatch(c -> hash.contains(c.replace("-", ""))));
        var typed = codes.get(3).toUpperCase().replace('-', ' ');
        assertThat(second().submit("code", typed).path()).isEqualTo("/workbench");
        assertThat(second().submit("code", codes.get(3)).status()).isEqualTo(422);
    }

    @Test
    void the_key_is_not_in_the_database() {
        assertThat(jdbc.sql("select secret from authenticator where person_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .single())
                .doesNotContain(app.key());
    }

    @Test
    void codes_are_not_guessed() throws Exception {
        var thief = second().from("10.9.9.9");
        for (var i = 0; i < 5; i++) thief.submit("code", "00000" + i);
        assertThat(thief.submit("code", app.code()).status()).isEqualTo(429);
        assertThat(second().from("10.9.9.8").submit("code", app.code()).path()).isEqualTo("/workbench");
    }

    @Test
    void waiting_too_long_or_a_new_password_begins_again() throws Exception {
        var late = second();
        clock.forward(Duration.ofMinutes(16));
        assertThat(late.submit("code", app.code()).path()).startsWith("/sign-in?again");
        var old = second();
        withPassword(person, NEWER);
        assertThat(old.submit("code", app.code()).path()).startsWith("/sign-in?again");
    }

    @Test
    void a_form_interrupted_by_the_end_of_the_session_is_kept_over_both_steps() throws Exception {
        var walk = second().submit("code", app.code());
        walk.open("/workbench/shop").loseSession().submit("name", "恒固不丢店");
        walk.submit("name", person.email(), "password", PASSWORD);
        clock.forward(Duration.ofSeconds(30));
        walk.submit("code", app.code());
        assertThat(walk.path()).isEqualTo("/account/interrupted");
        assertThat(walk.text()).contains("恒固不丢店");
    }

    @Test
    void switching_off_asks_for_password_and_code() throws Exception {
        var walk = second().submit("code", app.code());
        clock.forward(Duration.ofSeconds(30));
        walk.open("/account/two-step").submit("password", "not this one", "code", app.code());
        assertThat(walk.page().select("#password-error")).isNotEmpty();
        walk.submit("password", PASSWORD, "code", "000000");
        assertThat(walk.page().select("#code-error")).isNotEmpty();
        walk.submit("password", PASSWORD, "code", app.code());
        assertThat(walk.status()).isEqualTo(200);
        assertThat(new Walk(mvc).signIn(person.email(), PASSWORD).path()).isEqualTo("/workbench");
    }

    @Test
    void renewed_codes_replace_the_old_ones() throws Exception {
        var walk = second().submit("code", app.code());
        clock.forward(Duration.ofSeconds(30));
        walk.open("/account/two-step/recovery-codes/new").submit("code", app.code());
        var renewed = walk.page().select(".recovery-codes code").eachText();
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(second().submit("code", codes.get(0)).status()).isEqualTo(422);
        assertThat(second().submit("code", renewed.get(0)).path()).isEqualTo("/workbench");
    }

    /** Somebody who has given the password and is asked for the code. */
    private Walk second() throws Exception {
        var walk = new Walk(mvc).signIn(person.email(), PASSWORD);
        assertThat(walk.path()).isEqualTo("/sign-in/code");
        return walk;
    }
}
