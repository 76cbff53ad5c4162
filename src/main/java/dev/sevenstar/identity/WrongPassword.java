package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** The one who asks did not prove to be the person. */
public class WrongPassword extends Refused {

    WrongPassword() {
        super("identity.wrong-password");
    }
}
