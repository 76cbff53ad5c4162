package dev.sevenstar.identity;

import dev.sevenstar.shared.Network;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Knows people by name and password. An unknown name costs the same time as a wrong password, so that
 * nobody learns who has an account. Wrong tries are counted for a name and a network together, and a
 * device the person has come in with keeps its own count: who guesses elsewhere shuts nobody else out.
 */
@Component
public class PasswordDoor {

    private static final int TRIES = 10;
    private static final int TRIES_FROM_ONE_NETWORK = 100;
    private static final Duration PER = Duration.ofMinutes(15);

    private final People people;
    private final PasswordEncoder passwords;
    private final Devices devices;
    private final Throttle throttle;
    private final String nobodysHash;

    PasswordDoor(People people, PasswordEncoder passwords, Devices devices, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.devices = devices;
        this.throttle = throttle;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's"));
    }

    /**
     * Empty if the name, the password or the person is not what it should be; which one is not told.
     *
     * @throws TooMany if it was guessed too often: the door is shut for a while, for the right password too
     */
    public Optional<Person> recognise(String name, String password, HttpServletRequest request) {
        var person = people.known(name).filter(Person::isActive);
        var device = person.flatMap(p -> devices.known(p.id(), request));
        var network = Network.of(request.getRemoteAddr());
        var key = device.map(d -> "sign-in|device " + d.id()).orElseGet(() -> key(name) + "|" + network);
        throttle.take(key, TRIES, PER);
        if (device.isEmpty()) throttle.take("sign-in-from|" + network, TRIES_FROM_ONE_NETWORK, PER);
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
