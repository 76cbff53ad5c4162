package dev.sevenstar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Tickets.Purpose;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class TicketsTest {

    @Autowired
    Tickets tickets;

    @Autowired
    World world;

    @Autowired
    MovableClock clock;

    @AfterEach
    void the_clock_stands_right() {
        clock.reset();
    }

    @Test
    void a_ticket_is_spent_once_and_for_its_purpose() {
        var person = world.buyer();
        var secret = tickets.issue(Purpose.PASSWORD_RESET, person.id(), Duration.ofMinutes(30));
        assertThat(tickets.spend(Purpose.SET_UP, secret)).isFalse();
        assertThat(tickets.find(Purpose.PASSWORD_RESET, secret)).contains(new Tickets.Ticket(person.id()));
        assertThat(tickets.spend(Purpose.PASSWORD_RESET, secret)).isTrue();
        assertThat(tickets.spend(Purpose.PASSWORD_RESET, secret)).isFalse();
    }

    @Test
    void a_ticket_runs_out() {
        var secret = tickets.issue(Purpose.SET_UP, null, Duration.ofHours(24));
        clock.forward(Duration.ofHours(24).plusSeconds(1));
        assertThat(tickets.find(Purpose.SET_UP, secret)).isEmpty();
        assertThat(tickets.spend(Purpose.SET_UP, secret)).isFalse();
    }
}
