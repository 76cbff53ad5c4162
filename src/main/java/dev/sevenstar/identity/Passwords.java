package dev.sevenstar.identity;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Takes a new password for a person, if it is fit for one, and tells whether an old one is right. */
@Component
public class Passwords {

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** @throws WeakPassword with the rule it breaks */
    public void give(Person person, String password) {
        var own = Stream.of(person.name(), person.email(), person.mobile())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        PasswordRule.brokenBy(password, own).ifPresent(rule -> {
            throw new WeakPassword(rule);
        });
        person.usePassword(Objects.requireNonNull(encoder.encode(password)));
    }

    public boolean isRight(Person person, String password) {
        var hash = person.passwordHash();
        return hash != null && encoder.matches(password, hash);
    }
}
