package dev.sevenstar.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those whose password was right and whose second factor is still asked for, for ten minutes. */
@Component
public class SecondStep {

    static final String WAITING = "second-step";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** @param version of the person: a new password in between makes them begin again */
    private record Waiting(long personId, long version, Instant since) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }

    private final People people;
    private final Clock clock;

    SecondStep(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public void begin(Person person, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        WAITING,
                        new Waiting(person.id(), Objects.requireNonNullElse(person.version, 0L), clock.instant()));
    }

    public Optional<Person> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WAITING) instanceof Waiting waiting)) return Optional.empty();
        if (clock.instant().isAfter(waiting.since().plus(PATIENCE))) return Optional.empty();
        return people.findById(waiting.personId())
                .filter(Person::isActive)
                .filter(p -> Objects.equals(p.version, waiting.version()));
    }
}
