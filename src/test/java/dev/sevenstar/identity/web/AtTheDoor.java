package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Authenticator;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.Walk;
import dev.sevenstar.support.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** People who come in by their password, and time that passes for them. */
abstract class AtTheDoor {

    static final String PASSWORD = "bolts hold the world";
    static final String NEWER = "nuts hold the bolts";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_clock_stands_right() {
        clock.reset();
    }

    /** The owner of a bolt factory of their own. */
    Person owner() {
        return withPassword(world.boltFactory().owner(), PASSWORD);
    }

    Person withPassword(Person person, String password) {
        return people.change(person.id(), p -> p.usePassword(passwords.encode(password)));
    }

    /** What somebody signed in switches on at once; the code that did it is used up. */
    Authenticator twoSteps(Walk desk) throws Exception {
        desk.open("/account/two-step/new");
        var app = new Authenticator(desk.page().select(".key").text(), clock);
        desk.submit("code", app.code());
        clock.forward(Duration.ofSeconds(30));
        return app;
    }
}
