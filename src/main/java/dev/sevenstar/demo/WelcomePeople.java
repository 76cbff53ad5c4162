package dev.sevenstar.demo;

import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.trade.Addresses;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Buyers sign up, the platform's staff take their desks. */
@Component
@DemoOnly
class WelcomePeople {

    private final People people;
    private final Buyers buyers;
    private final Addresses addresses;
    private final Seats seats;
    private final DemoClock clock;

    WelcomePeople(People people, Buyers buyers, Addresses addresses, Seats seats, DemoClock clock) {
        this.people = people;
        this.buyers = buyers;
        this.addresses = addresses;
        this.seats = seats;
        this.clock = clock;
    }

    Map<BuyerSheet, Person> buyers(List<BuyerSheet> sheets) {
        var joined = new LinkedHashMap<BuyerSheet, Person>();
        for (var sheet : sheets) {
            var then = clock.instant().minus(Duration.ofDays(65 + joined.size() * 9L));
            joined.put(sheet, clock.at(then, () -> join(sheet, then)));
        }
        return joined;
    }

    private Person join(BuyerSheet sheet, Instant then) {
        var person = Person.joining(sheet.name(), sheet.handle() + "@buyers.example", null, then);
        person.speak(sheet.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        var saved = people.save(person);
        buyers.describe(saved.id(), sheet.company(), sheet.kind(), sheet.region());
        addresses.add(saved.id(), sheet.receiver(), true);
        return saved;
    }

    void staff(List<StaffSheet> sheets) {
        for (var sheet : sheets) {
            var joined = clock.instant().minus(Duration.ofDays(400));
            var person = people.save(Person.joining(sheet.name(), sheet.handle() + "@sevenstar.example", null, joined));
            seats.appoint(person.id(), sheet.role());
        }
    }
}
