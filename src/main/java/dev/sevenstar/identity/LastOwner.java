package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** A shop is never left without an owner who can sign in. */
public class LastOwner extends Refused {

    LastOwner() {
        super("identity.last-owner");
    }
}
