package dev.sevenstar.identity;

import dev.sevenstar.shared.Refused;

/** The code is not the one the person's app shows, was used before, or is no recovery code of theirs. */
public class WrongCode extends Refused {

    WrongCode() {
        super("identity.wrong-code");
    }
}
