package dev.sevenstar.identity;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes somebody in, once per address. */
@Component
class NewPerson {

    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    NewPerson(People people, Passwords passwords, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @throws ContactTaken if somebody signs in with it already
     * @throws WeakPassword if the password is no good
     */
    Person enter(String name, Contact contact, String password, Locale language) {
        if (people.at(contact).isPresent()) throw new ContactTaken();
        var person = Person.joining(name, contact.email(), contact.mobile(), Times.now(clock));
        person.speak(language);
        passwords.give(person, password);
        try {
            return people.save(person);
        } catch (DuplicateKeyException meanwhile) {
            throw new ContactTaken();
        }
    }
}
