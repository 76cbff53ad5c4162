package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.People;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
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

    @Test
    void a_form_that_could_carry_files_is_kept_too_without_its_secrets() {
        var request = new MockHttpServletRequest("POST", "/workbench/inquiries/0sact8qprp4m9/replies");
        request.setContentType("multipart/form-data; boundary=x");
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addParameter("text", "含税 0.39 😀");
        request.addParameter("requestKey", "0f8fad5b-d9cb-469f-a165-70867728950e");
        request.addParameter("_csrf", "secret");
        var kept = InterruptedPost.of(request).orElseThrow();
        assertThat(kept.fields())
                .extracting(InterruptedPost.Field::name)
                .containsExactlyInAnyOrder("text", "requestKey");
        assertThat(kept.words()).containsExactly("含税 0.39 😀");
        assertThat(kept.path()).isEqualTo(request.getRequestURI());
        var foreign = new MockHttpServletRequest("POST", "/workbench/inquiries/0sact8qprp4m9/replies");
        foreign.setContentType("multipart/form-data; boundary=x");
        foreign.addParameter("text", "x");
        assertThat(InterruptedPost.of(foreign)).isEmpty();
    }

    @Test
    void one_is_shown_what_one_typed_and_no_ticks_or_choices() {
        var request = new MockHttpServletRequest("POST", "/workbench/listings/0sact8qprp4m9/steps/sales");
        request.setContentType("application/x-www-form-urlencoded");
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addParameter("mode", "BY_QUANTITY");
        request.addParameter("tiers.0.price", "0.86");
        request.addParameter("mixed", "on");
        request.addParameter("go", "next");
        var kept = InterruptedPost.of(request).orElseThrow();
        assertThat(kept.words()).containsExactly("0.86");
        assertThat(kept.fields()).hasSize(4);
    }
}
