package dev.sevenstar.support;

import dev.sevenstar.identity.Authenticator;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** People who come in by their password, and time that passes for them. */
public abstract class AtTheDoor {

    protected static final String PASSWORD = "bolts hold the world";
    protected static final String NEWER = "nuts hold the bolts";

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected World world;

    @Autowired
    protected People people;

    @Autowired
    protected PasswordEncoder passwords;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @AfterEach
    void the_clock_stands_right() {
        clock.reset();
    }

    /** The owner of a bolt factory of their own. */
    protected Person owner() {
        return withPassword(world.boltFactory().owner(), PASSWORD);
    }

    protected Person withPassword(Person person, String password) {
        return people.change(person.id(), p -> p.usePassword(passwords.encode(password)));
    }

    /** What somebody signed in switches on at once; the code that did it is used up. */
    protected Authenticator twoSteps(Walk desk) throws Exception {
        desk.open("/account/two-step/new");
        var app = new Authenticator(desk.page().select(".key").text(), clock);
        desk.submit("code", app.code());
        clock.forward(Duration.ofSeconds(30));
        return app;
    }
}
