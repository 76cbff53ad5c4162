package dev.sevenstar.identity;

import dev.sevenstar.shared.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platform shuts a person out, at once and everywhere, or lets them in again. */
@Component
public class Suspension {

    private final People people;
    private final PlatformStaff staff;
    private final OpenSessions sessions;
    private final Audit audit;

    Suspension(People people, PlatformStaff staff, OpenSessions sessions, Audit audit) {
        this.people = people;
        this.staff = staff;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @throws LastAdmin if nobody could run the platform then */
    @Transactional
    public void impose(long personId) {
        staff.keepAnAdminWithout(personId);
        var person = people.change(personId, Person::suspend);
        sessions.endAll(personId);
        audit.record("identity.person-suspended", "person", person.name(), null, null);
    }

    @Transactional
    public void lift(long personId) {
        var person = people.change(personId, Person::readmit);
        audit.record("identity.person-readmitted", "person", person.name(), null, null);
    }
}
