package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.People;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class InterruptedPostTest {

    static final String PASSWORD = "bolts hold the world";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    String email;
    Walk owner;

    @BeforeEach
    void an_owner_is_at_work() throws Exception {
        var person = world.boltFactory().owner();
        people.change(person.id(), p -> p.usePassword(passwords.encode(PASSWORD)));
        email = person.email();
        owner = new Walk(mvc).from("10.4.4.4").signIn(email, PASSWORD);
    }

    @Test
    void what_was_typed_is_sent_again_after_signing_in() throws Exception {
        owner.open("/workbench/shop").loseSession().submit("name", "恒固不丢店");
        assertThat(owner.path()).startsWith("/sign-in");
        owner.submit("name", email, "password", PASSWORD);
        assertThat(owner.path()).isEqualTo("/account/interrupted");
        assertThat(owner.text()).contains("恒固不丢店");
        owner.press("/workbench/shop", "put");
        assertThat(owner.open("/workbench/shop").page().select("#name").val()).isEqualTo("恒固不丢店");
        assertThat(owner.open("/account/interrupted").path()).isEqualTo("/account");
    }

    @Test
    void passwords_are_never_kept() throws Exception {
        owner.open("/account/password")
                .loseSession()
                .submit("old", PASSWORD, "password", "something new here", "repeated", "something new here");
        owner.submit("name", email, "password", PASSWORD);
        assertThat(owner.path()).isNotEqualTo("/account/interrupted");
    }
}
