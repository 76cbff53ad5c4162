package dev.sevenstar.demo;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.workbench.Notifications;
import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The shops' people have read what they were told some days ago. */
@Component
@DemoOnly
class ReadNews {

    private static final Duration SOME_DAYS = Duration.ofDays(3);

    private final Seats seats;
    private final Notifications notifications;
    private final DemoClock clock;

    ReadNews(Seats seats, Notifications notifications, DemoClock clock) {
        this.seats = seats;
        this.notifications = notifications;
        this.clock = clock;
    }

    Happening happening(Collection<Settled> shops) {
        return new Happening(clock.instant().minus(SOME_DAYS), () -> shops.stream()
                .flatMap(shop -> shop.people().values().stream())
                .distinct()
                .forEach(this::read));
    }

    private void read(Person person) {
        seats.of(person.signedIn()).forEach(notifications::readAll);
    }
}
