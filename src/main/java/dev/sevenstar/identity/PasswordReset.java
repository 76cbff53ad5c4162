package dev.sevenstar.identity;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.identity.Tickets.Purpose;
import dev.sevenstar.identity.Tickets.Ticket;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A forgotten password is set anew by whoever reads the account's mail. Whether there is an account
 * at all is found out by a job, so that asking takes the same time and says the same either way.
 */
@Component
public class PasswordReset {

    record Asked(String name) {}

    static final TaskDescriptor<Asked> LETTER = TaskDescriptor.of("identity-password-letter", Asked.class);
    static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Tickets tickets;
    private final People people;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Devices devices;
    private final SecurityNotices notices;
    private final Jobs jobs;
    private final Audit audit;

    PasswordReset(
            Tickets tickets,
            People people,
            Passwords passwords,
            OpenSessions sessions,
            Devices devices,
            SecurityNotices notices,
            Jobs jobs,
            Audit audit) {
        this.tickets = tickets;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.notices = notices;
        this.jobs = jobs;
        this.audit = audit;
    }

    public void ask(String name) {
        jobs.soon(LETTER, Ids.text(Ids.next()), new Asked(name));
    }

    public boolean isOpen(String secret) {
        return person(secret).isPresent();
    }

    /**
     * Sets the password, once; every session of the person ends.
     *
     * @throws NotFound if the link was used, is too old or never was
     * @throws WeakPassword if the password is no good; the link stays open then
     */
    @Transactional
    public void accept(String secret, String password) {
        var id = person(secret).orElseThrow(NotFound::new);
        var person = people.get(id);
        passwords.give(person, password);
        if (!tickets.spend(Purpose.PASSWORD_RESET, secret)) throw new NotFound();
        people.save(person);
        tickets.tearUp(Purpose.PASSWORD_RESET, id);
        sessions.endAll(id);
        devices.distrustAll(id);
        notices.tell(person, "identity.mail.password-changed");
        audit.recordBy(person.signedIn(), 0, "identity.password-reset", "person", person.name(), null, null);
    }

    private Optional<Long> person(String secret) {
        return tickets.find(Purpose.PASSWORD_RESET, secret).map(Ticket::personId);
    }
}
