package dev.sevenstar.identity.web;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void the_page_asks_for_name_and_password() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("current-password")));
    }

    @Test
    void an_owner_lands_in_the_workbench() throws Exception {
        var owner = world.boltFactory().owner();
        people.change(owner.id(), p -> p.usePassword(passwords.encode("a long enough one")));
        mvc.perform(post("/sign-in").with(csrf()).param("name", owner.email()).param("password", "a long enough one"))
                .andExpect(redirectedUrl("/workbench"));
    }
}
