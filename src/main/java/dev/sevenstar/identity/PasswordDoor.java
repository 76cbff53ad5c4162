package dev.sevenstar.identity;

import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.TooMany;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with a password. An unknown name costs the same time as a wrong password, so that nobody
 * learns who has an account.
 */
@Component
class PasswordDoor implements AuthenticationProvider {

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

    @Override
    public Authentication authenticate(Authentication typed) {
        var name = throttleKey(typed.getName());
        count(name, typed.getDetails());
        var person = people.known(typed.getName()).filter(Person::isActive);
        var hash = person.map(Person::passwordHash).orElse(nobodysHash);
        var right = passwords.matches(String.valueOf(typed.getCredentials()), hash);
        if (!right || person.isEmpty()) throw new BadCredentialsException("wrong name or password");
        throttle.forget(name);
        return UsernamePasswordAuthenticationToken.authenticated(
                person.get().signedIn(), null, AuthorityUtils.createAuthorityList("PERSON"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private void count(String name, @Nullable Object details) {
        try {
            throttle.take(name, TRIES, PER);
            if (details instanceof WebAuthenticationDetails from)
                throttle.take("sign-in-from|" + from.getRemoteAddress(), TRIES_FROM_ONE_ADDRESS, PER);
        } catch (TooMany tooMany) {
            throw new TooManyTries(tooMany);
        }
    }

    /** One count for all the ways to write the same name. */
    private static String throttleKey(String typed) {
        var plain = Contact.of(typed).map(Contact::toString).orElse(typed.strip());
        return "sign-in|" + plain.substring(0, Math.min(plain.length(), 300));
    }
}
