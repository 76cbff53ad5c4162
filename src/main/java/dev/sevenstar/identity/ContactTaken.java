package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** Somebody signs in with this address or number already. */
public class ContactTaken extends Refused {

    ContactTaken() {
        super("identity.contact-taken");
    }
}
