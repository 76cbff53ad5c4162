package dev.sevenstar.identity;

import dev.sevenstar.shared.Throttle;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in with a password. An unknown name costs the same time as a wrong password, so that nobody
 * learns who has an account.
 */
@Component
class PasswordDoor implements AuthenticationProvider {

    private static final int TRIES = 10;
    private static final Duration PER = Duration.ofMinutes(15);

    private final People people;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final String nobodysHash;

    PasswordDoor(People people, PasswordEncoder passwords, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode("nobody's"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var name = typed.getName();
        throttle.take("sign-in|" + name, TRIES, PER);
        var person = people.known(name).filter(Person::isActive);
        var hash = person.map(Person::passwordHash).orElse(nobodysHash);
        var right = passwords.matches(String.valueOf(typed.getCredentials()), hash);
        if (!right || person.isEmpty()) throw new BadCredentialsException("wrong name or password");
        throttle.forget("sign-in|" + name);
        return UsernamePasswordAuthenticationToken.authenticated(
                person.get().signedIn(), null, AuthorityUtils.createAuthorityList("PERSON"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
