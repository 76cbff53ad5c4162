package dev.sevenstar.identity;

import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.TooMany;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Knows people by name and password. An unknown name costs the same time as a wrong password, so that
 * nobody learns who has an account.
 */
@Component
public class PasswordDoor {

    private static final int TRIES = 10;
    private static final int TRIES_FROM_ONE_ADDRESS = 100;
    private static final Duration PER = Duration.ofMinutes(15);

    private final People people;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final String nobodysHash;

    PasswordDoor(People people, PasswordEncoder passwords, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's"));
    }

    /**
     * Empty if the name, the password or the person is not what it should be; which one is not told.
     *
     * @throws TooMany if it was guessed too often: the door is shut for a while, for the right password too
     */
    public Optional<Person> recognise(String name, String password, String address) {
        var key = key(name);
        throttle.take(key, TRIES, PER);
        throttle.take("sign-in-from|" + address, TRIES_FROM_ONE_ADDRESS, PER);
        var person = people.known(name).filter(Person::isActive);
        var right = passwords.matches(password, person.map(Person::passwordHash).orElse(nobodysHash));
        if (!right) return Optional.empty();
        throttle.forget(key);
        return person;
    }

    /** One count for all the ways to write the same name. */
    private static String key(String typed) {
        var plain = Contact.of(typed).map(Contact::toString).orElse(typed.strip());
        return "sign-in|" + plain.substring(0, Math.min(plain.length(), 300));
    }
}
