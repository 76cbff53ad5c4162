package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** The platform is never left without an admin who can sign in. */
public class LastAdmin extends Refused {

    LastAdmin() {
        super("identity.last-admin");
    }
}
