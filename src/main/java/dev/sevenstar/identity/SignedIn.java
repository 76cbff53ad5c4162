package dev.sevenstar.identity;

import dev.sevenstar.shared.audit.Actor;
import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The person behind a session; a controller takes it as an argument. */
public record SignedIn(long personId, String personName) implements Actor, AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** The name sessions are found by. */
    @Override
    public String getName() {
        return String.valueOf(personId);
    }
}
