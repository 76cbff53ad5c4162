package dev.sevenstar.shared.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;

import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@Tag("database")
class SignalsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_name_goes_out_after_the_commit_to_the_person_alone() throws Exception {
        var buyer = world.buyer();
        var line = line(buyer);
        var another = line(world.buyer());
        transaction.executeWithoutResult(status -> {
            signals.person(buyer.id(), "inquiries-changed");
            assertThat(said(line)).doesNotContain("inquiries-changed");
        });
        assertThat(said(line)).containsOnlyOnce("data:inquiries-changed\n");
        assertThat(said(another)).doesNotContain("inquiries-changed");
    }

    @Test
    void a_shop_s_name_reaches_those_who_sit_there() throws Exception {
        var factory = world.boltFactory();
        var line = line(factory.owner());
        signals.shop(factory.shop().id(), "inquiries-changed");
        assertThat(said(line)).containsOnlyOnce("data:inquiries-changed\n");
    }

    @Test
    void what_is_rolled_back_is_never_told() throws Exception {
        var buyer = world.buyer();
        var line = line(buyer);
        transaction.executeWithoutResult(status -> {
            signals.person(buyer.id(), "never");
            status.setRollbackOnly();
        });
        assertThat(said(line)).doesNotContain("never");
    }

    @Test
    void when_words_may_be_missing_every_line_says_so_and_a_broken_one_comes_back_soon() throws Exception {
        var line = line(world.buyer());
        assertThat(said(line)).contains("retry:1000");
        events.publishEvent(new MaybeMissed());
        assertThat(said(line)).contains("data:anything\n");
    }

    private MockHttpServletResponse line(Person person) throws Exception {
        return mvc.perform(get("/signals").with(authentication(World.as(person))))
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
    }

    private static String said(MockHttpServletResponse line) {
        try {
            return line.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
