package dev.sevenstar.payment.web.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.BuysOnCredit;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Walk;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Both sides come in by their passwords; the shop takes orders on credit. */
abstract class OnCreditPages extends BuysOnCredit {

    private static final String PASSWORD = "bolts hold the world";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    private final Map<String, String> sessions = new HashMap<>();
    Person chen;

    @BeforeEach
    void the_shop_takes_orders_on_credit() {
        chen = factory.owner();
        jdbc.sql(
                        "insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, 'CREDIT_TERM', :at, 1)")
                .param("shop", shop)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<String> letters(Person to) {
        return jdbc.sql("select body from mail where recipient = :to order by id")
                .param("to", to.email())
                .query(String.class)
                .list();
    }

    Document page(MockHttpServletRequestBuilder request, Person who, int status) throws Exception {
        return Jsoup.parse(send(request, who, status).getContentAsString());
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person who, int status) throws Exception {
        var signedIn = new Cookie("sevenstar", session(who));
        var answer =
                mvc.perform(request.cookie(signedIn).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    /** Of somebody who came in today: whoever moves money has proved who they are a moment ago. */
    private String session(Person who) throws Exception {
        var key = who.id() + " " + LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var known = sessions.get(key);
        if (known != null) return known;
        people.change(who.id(), person -> person.usePassword(passwords.encode(PASSWORD)));
        var session = new Walk(mvc)
                .signIn(Objects.requireNonNull(who.email()), PASSWORD)
                .cookie("sevenstar");
        sessions.put(key, session);
        return session;
    }
}
