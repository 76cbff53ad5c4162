package dev.sevenstar.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The places a person is signed in at. What is ended here is gone at that place's next click. */
@Component
public class OpenSessions {

    /** Session attribute: the address and the browser one signed in from, a line each. */
    public static final String PLACE = "place";

    /** @param handle names the session without being the secret that opens it */
    public record OpenSession(
            String handle, String address, String browser, Instant signedInAt, Instant seenAt, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The newest first. */
    public List<OpenSession> of(long personId, String currentId) {
        return found(personId).entrySet().stream()
                .map(e -> view(e.getKey(), e.getValue(), currentId))
                .sorted(Comparator.comparing(OpenSession::current)
                        .thenComparing(OpenSession::seenAt)
                        .reversed())
                .toList();
    }

    public void end(long personId, String handle) {
        endIf(personId, id -> handle(id).equals(handle));
    }

    public void endOthers(long personId, String currentId) {
        endIf(personId, id -> !id.equals(currentId));
    }

    public void endAll(long personId) {
        endIf(personId, id -> true);
    }

    private void endIf(long personId, Predicate<String> which) {
        found(personId).keySet().stream().filter(which).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(long personId) {
        return sessions.findByPrincipalName(String.valueOf(personId));
    }

    private static OpenSession view(String id, Session session, String currentId) {
        String noted = session.getAttribute(PLACE);
        var place = Objects.requireNonNullElse(noted, "\n").split("\n", 2);
        return new OpenSession(
                handle(id),
                place[0],
                place.length > 1 ? place[1] : "",
                session.getCreationTime(),
                session.getLastAccessedTime(),
                id.equals(currentId));
    }

    private static String handle(String id) {
        return Tickets.hash(id).substring(0, 16);
    }
}
