package dev.sevenstar.identity;

import dev.sevenstar.identity.Tickets.Purpose;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.settings.Site;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody runs this market yet: whoever reads the log of the start may become its first admin, once. */
@Component
public class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final PlatformStaff staff;
    private final Tickets tickets;
    private final NewPerson newPerson;
    private final Audit audit;
    private final String base;

    FirstStart(PlatformStaff staff, Tickets tickets, NewPerson newPerson, Audit audit, Site site) {
        this.staff = staff;
        this.tickets = tickets;
        this.newPerson = newPerson;
        this.audit = audit;
        this.base = site.base();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void offer() {
        if (!staff.isEmpty()) return;
        tickets.tearUpExpired();
        LOG.warn(
                "This market has no admin yet. Make the first one within 24 hours, once: {}",
                base + "/set-up/" + invite());
    }

    String invite() {
        return tickets.issue(Purpose.SET_UP, null, LIFETIME);
    }

    public boolean isOpen(String secret) {
        return tickets.find(Purpose.SET_UP, secret).isPresent() && staff.isEmpty();
    }

    /** @throws NotFound if the link was used, is too old, or there is an admin already */
    @Transactional
    public Person accept(String secret, String name, Contact contact, String password, Locale language) {
        if (!tickets.spend(Purpose.SET_UP, secret) || !staff.isEmpty()) throw new NotFound();
        var person = newPerson.enter(name, contact, password, language);
        staff.appoint(person, StaffRole.ADMIN);
        tickets.tearUp(Purpose.SET_UP);
        audit.recordBy(person.signedIn(), 0, "identity.market-set-up", "person", person.name(), null, null);
        return person;
    }
}
