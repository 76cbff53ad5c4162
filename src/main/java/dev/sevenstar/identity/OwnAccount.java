package dev.sevenstar.identity;

import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.audit.Audit;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes about themselves; whatever opens the account asks for the password first. */
@Component
public class OwnAccount {

    private final People people;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Throttle throttle;
    private final Devices devices;
    private final SecurityNotices notices;
    private final Audit audit;

    OwnAccount(
            People people,
            Passwords passwords,
            OpenSessions sessions,
            Devices devices,
            SecurityNotices notices,
            Throttle throttle,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public Person introduce(long personId, String name, Locale language) {
        var person = people.get(personId);
        var before = person.name();
        person.rename(name);
        person.speak(language);
        if (!before.equals(name)) record("identity.person-renamed", person, before, name);
        return people.save(person);
    }

    /**
     * @throws WrongPassword if the password is not the person's
     * @throws ContactTaken if somebody else signs in with one of them
     */
    @Transactional
    public void moveTo(long personId, String password, @Nullable String email, @Nullable String mobile) {
        var person = proven(personId, password);
        var oldEmail = person.email();
        var oldMobile = person.mobile();
        if (Objects.equals(oldEmail, email) && Objects.equals(oldMobile, mobile)) return;
        person.moveTo(email, mobile);
        try {
            people.save(person);
        } catch (DuplicateKeyException taken) {
            throw new ContactTaken();
        }
        record("identity.contact-changed", person, contacts(oldEmail, oldMobile), contacts(email, mobile));
        notices.tell(person, oldEmail == null ? email : oldEmail, "identity.mail.contact-changed");
    }

    /**
     * All other sessions of the person end.
     *
     * @throws WrongPassword if the old one is not right
     * @throws WeakPassword if the new one is no good
     */
    @Transactional
    public void changePassword(long personId, String old, String password, String currentSession) {
        var person = proven(personId, old);
        passwords.give(person, password);
        people.save(person);
        sessions.endOthers(personId, currentSession);
        devices.distrustAll(personId);
        record("identity.password-changed", person, null, null);
        notices.tell(person, "identity.mail.password-changed");
    }

    /** @throws WrongPassword if the password is not the person's */
    public void confirm(long personId, String password) {
        proven(personId, password);
    }

    public boolean hasPassword(long personId) {
        return people.get(personId).passwordHash() != null;
    }

    private Person proven(long personId, String password) {
        var key = "own-password|" + personId;
        throttle.take(key, 10, Duration.ofMinutes(15));
        var person = people.get(personId);
        if (!passwords.isRight(person, password)) throw new WrongPassword();
        throttle.forget(key);
        return person;
    }

    private void record(String action, Person person, @Nullable String before, @Nullable String after) {
        audit.record(action, "person", person.name(), before, after);
    }

    private static String contacts(@Nullable String email, @Nullable String mobile) {
        return email == null ? Objects.requireNonNullElse(mobile, "") : mobile == null ? email : email + " " + mobile;
    }
}
