package dev.sevenstar.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.People;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    private static final String TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void the_page_asks_for_name_and_password() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("current-password")));
    }

    @Test
    void an_owner_lands_in_the_workbench() throws Exception {
        signIn().andExpect(redirectedUrl("/workbench"));
    }

    @Test
    void pages_opened_side_by_side_find_one_token() throws Exception {
        var cookie = signIn().andReturn().getResponse().getCookie("sevenstar");
        var session = sessions.findById(new String(Base64.getDecoder().decode(cookie.getValue())));
        assertThat(session.<CsrfToken>getAttribute(TOKEN)).isNotNull();
    }

    private ResultActions signIn() throws Exception {
        var owner = world.boltFactory().owner();
        people.change(owner.id(), p -> p.usePassword(passwords.encode("a long enough one")));
        return mvc.perform(
                post("/sign-in").with(csrf()).param("name", owner.email()).param("password", "a long enough one"));
    }
}
